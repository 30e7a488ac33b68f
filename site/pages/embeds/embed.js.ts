import type {APIRoute} from 'astro'
import script from '../../embed/height.js?raw'

/** The script that others load beside a frame; see pages/employers.astro. */
export const GET: APIRoute = () =>
  new Response(script, {headers: {'content-type': 'text/javascript; charset=utf-8'}})

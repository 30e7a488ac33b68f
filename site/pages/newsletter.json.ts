import type {APIRoute} from 'astro'
import {letterOf} from '../newsletter/letter.ts'

/** A newsletter as it is sent by mail. */
export const GET: APIRoute = async ({locals: {page}}) =>
  new Response(JSON.stringify(await letterOf(page)), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })

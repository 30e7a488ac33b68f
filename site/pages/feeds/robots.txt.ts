import type {APIRoute} from 'astro'
import {addressOf} from '../../routing/absolute-address.ts'

/** Everyone is welcome; where the list of pages is. */
export const GET: APIRoute = ({locals: {page}}) => {
  const sitemap = addressOf(page, 'sitemap')
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`, {
    headers: {'content-type': 'text/plain; charset=utf-8'},
  })
}

import type {APIRoute} from 'astro'

/** Everyone is welcome; where the list of pages is. */
export const GET: APIRoute = ({locals: {page}}) => {
  const sitemap = page.origin ? `\nSitemap: ${page.origin}/sitemap.xml\n` : ''
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: {'content-type': 'text/plain; charset=utf-8'},
  })
}

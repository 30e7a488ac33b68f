import {Hono} from 'hono'
import type {Directory, Lake, LakeEnv} from '../../lake/index.ts'
import type {Publisher} from '../../publish/index.ts'
import {readSmallJson} from '../json-body.ts'
import {readShareToken, shareRequest, shareToken} from './share-links.ts'

/** Below it, one page is shown to whoever has its link. No campaign's slug begins with an underscore. */
export const SHARED_PATH = '/preview/_shared'

/** The same answer for everything that is not shown, so that it tells nothing. */
const notShown = () =>
  new Response(
    '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Länken gäller inte</title><h1>Länken gäller inte</h1><p>Den har gått ut, eller så får sidan inte visas. Be den som skickade länken om en ny.</p></html>',
    {
      status: 404,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex, nofollow',
      },
    },
  )

/**
 * Pages shared by a link, for people without an account. A link shows one page about one document, until it ends, as
 * long as whoever made it works here, and as long as the document may be shown to anybody.
 */
export function sharedPages(lake: Lake, directory: Directory, publisher: Publisher): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.get(`${SHARED_PATH}/:token/*`, async (c) => {
    const token = c.req.param('token')
    const link = readShareToken(lake.urlSigner, token)
    if (!link || !directory.find(link.by)) return notShown()
    const {pathname} = new URL(c.req.url)
    const rest = pathname.slice(`${SHARED_PATH}/${token}`.length)
    const asked = new URL(`/preview/${link.campaign}${rest}`, c.req.url)
    const answer = await publisher.preview(new Request(asked), {shared: link})
    return answer && answer.status < 400 ? answer : notShown()
  })
  return routes
}

/** Makes links to pages: for signed-in people who may read the document in full. */
export function shareLinkRoutes(
  lake: Lake,
  reads: (requester: LakeEnv['Variables']['requester'], id: string) => boolean,
): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.post('/share-links', async (c) => {
    const requester = c.get('requester')
    const {data, error} = shareRequest.safeParse(await readSmallJson(c.req.raw))
    if (error) return c.json({error: 'Ange vilken sida som ska delas, och i hur många dagar.'}, 400)
    const {campaign, path, document, days} = data
    if (!requester.identity || !reads(requester, document)) {
      return c.json({error: 'Det finns inget sådant dokument.'}, 404)
    }
    const link = {campaign, path, documentId: document, by: requester.identity}
    const token = shareToken(lake.urlSigner, link, days)
    return c.json({path: `${SHARED_PATH}/${token}${path}`, days}, 201)
  })
  return routes
}

import {millisecondsInDay} from 'date-fns/constants'
import {Hono} from 'hono'
import {
  deletedDocument,
  deletedDocuments,
  type Lake,
  type LakeDocument,
  type LakeEnv,
  type Requester,
} from '../../lake/index.ts'
import type {Publisher} from '../../publish/index.ts'
import {documentName} from '../../schemas/index.ts'
import {isVisited} from '../../site/index.ts'
import {consentLinkRoutes} from '../consent/consent-routes.ts'
import {pictureRoutes} from '../pictures/picture-routes.ts'
import {translationRoutes} from '../translation/routes.ts'
import {checkCampaign} from './campaign-check/check-campaign.ts'
import {draftsFor} from './drafts.ts'
import {
  latestPublishes,
  latestPublishOf,
  publishingProblems,
  type Sight,
} from './publishing-status.ts'
import type {ReviewMailOptions} from './review-mail.ts'
import {reviewRoutes} from './review-routes.ts'
import {shareLinkRoutes} from './shared-pages.ts'

/** For how long a deleted document can be restored, as far as history is kept. */
export const BIN_DAYS = 60

/** Whether a file of a site is a page, and not a feed, a map or an error page. */
const isPage = (file: string): boolean => /(?:^|\/)index\.html$/.test(file)

const NO_STORE = {'Cache-Control': 'private, no-store'}

/**
 * What the Studio needs to know of the server besides content: what publishing did, who works on which draft, what waits
 * for review, and what was deleted. Everything is limited to documents that the requester may read in full.
 */
export function deskRoutes(
  lake: Lake,
  publisher: Publisher,
  mailing: ReviewMailOptions,
): Hono<LakeEnv> {
  const dataset = lake.dataset('production')

  const readsFully = (requester: Requester) => (document: LakeDocument) =>
    dataset.access.may(requester, 'read', document)

  function sightOf(requester: Requester): Sight {
    const reads = readsFully(requester)
    const readsDocument = (id: string) => dataset.collection.versions(id).some(reads)
    return {
      readsDocument,
      readsCampaign: (slug) => {
        const found = publisher.campaigns.find((campaign) => campaign.slug === slug)
        return found ? readsDocument(found._id) : requester.kind === 'administrator'
      },
    }
  }

  const routes = new Hono<LakeEnv>()
  routes.use(async (c, next) => {
    if (c.get('requester').kind === 'public') return c.json({error: 'Logga in'}, 401, NO_STORE)
    await next()
    c.res.headers.set('Cache-Control', NO_STORE['Cache-Control'])
    return undefined
  })

  routes.get('/publishing', (c) => {
    const sight = sightOf(c.get('requester'))
    return c.json({
      publishes: latestPublishes(publisher, sight),
      problems: publishingProblems(publisher, sight),
    })
  })

  /** Answers when everything stored so far is live. */
  routes.get('/live/:id', async (c) => {
    await publisher.caughtUp()
    const sight = sightOf(c.get('requester'))
    const id = c.req.param('id')
    return c.json({
      publish: latestPublishOf(publisher, id, sight),
      problems: publishingProblems(publisher, sight).filter(({document}) => document === id),
    })
  })

  routes.get('/page-count/:id', (c) => {
    const found = publisher.campaigns.find(({_id}) => _id === c.req.param('id'))
    if (!found || !sightOf(c.get('requester')).readsDocument(found._id)) {
      return c.json({error: 'Det finns ingen sådan kampanj.'}, 404)
    }
    const pages = publisher.pages(found.slug)
    return c.json({pages: pages.filter(({file, route}) => isPage(file) && isVisited(route)).length})
  })

  /** Checks a campaign's draft, or what is published of it without one. */
  routes.get('/campaign-check/:id', async (c) => {
    const requester = c.get('requester')
    const id = c.req.param('id')
    const campaign = [`drafts.${id}`, id]
      .map((form) => dataset.collection.get(form))
      .find((form) => form?._type === 'campaign' && readsFully(requester)(form))
    if (!campaign) return c.json({error: 'There is no such campaign'}, 404)
    const now = lake.clock()
    return c.json(await checkCampaign(campaign, id, {dataset, publisher, requester, now}))
  })

  routes.get('/drafts', (c) => {
    const requester = c.get('requester')
    return c.json(draftsFor(dataset, requester, readsFully(requester)))
  })

  const binStart = () =>
    new Date(lake.clock().getTime() - BIN_DAYS * millisecondsInDay).toISOString()

  routes.get('/deleted', (c) => {
    const list = deletedDocuments(dataset, binStart(), readsFully(c.get('requester')))
    return c.json(
      list.map(({id, deletedAt, deletedBy, document}) => ({
        id,
        type: document._type,
        title: documentName(document),
        deletedAt,
        deletedBy,
      })),
    )
  })

  routes.get('/deleted/:id', (c) => {
    const reads = readsFully(c.get('requester'))
    const found = deletedDocument(dataset, c.req.param('id'), binStart(), reads)
    return found
      ? c.json(found.document)
      : c.json({error: 'Dokumentet finns inte i papperskorgen.'}, 404)
  })

  routes.route(
    '/',
    shareLinkRoutes(lake, (requester, id) => sightOf(requester).readsDocument(id)),
  )
  routes.route('/', consentLinkRoutes(lake))
  routes.route('/pictures', pictureRoutes(lake))
  routes.route('/translations', translationRoutes(dataset, publisher))
  routes.route('/reviews', reviewRoutes({lake, ...mailing}))
  return routes
}

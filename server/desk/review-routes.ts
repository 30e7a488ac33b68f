import {Hono} from 'hono'
import {z} from 'zod'
import {type Lake, type LakeDocument, type LakeEnv, LakeError} from '../../lake/index.ts'
import {documentName} from '../../schemas/index.ts'
import {readSmallJson} from '../json-body.ts'
import {mailReview, type ReviewMailOptions} from './review-mail.ts'
import {Reviews, type SeenReview} from './reviews.ts'

const MAX_TEXT = 5000

const documentId = z.string().min(1).max(200)
const revision = z.string().min(1).max(200)
const text = z.string().trim().max(MAX_TEXT)

const requestBody = z.strictObject({
  documentId,
  revision,
  to: z.string().min(1).max(200),
  until: z.iso.date().optional(),
  message: text.optional(),
})
const decisionBody = z.strictObject({
  state: z.enum(['approved', 'returned']),
  revision,
  answer: text.optional(),
})

/** Somebody, by account id and name. */
export interface Somebody {
  id: string
  name: string
}

/** A review as the Studio shows it. */
export interface Review {
  /** Published id of the document. */
  id: string
  type: string
  title: string
  /** The draft or version that was sent. */
  documentId: string
  state: 'requested' | 'approved' | 'returned'
  /** Whether neither the draft nor what is published has changed since. */
  isCurrent: boolean
  requestedBy: Somebody | null
  assignedTo: Somebody | null
  /** Calendar day. */
  dueBy: string | null
  message: string
  decidedBy: Somebody | null
  /** ISO 8601, UTC. */
  decidedAt: string | null
  answer: string
  /** Whether you sent it. */
  isMine: boolean
  /** Whether it was sent to you. */
  isToMe: boolean
  /** Whether you may approve it or send it back. */
  mayDecide: boolean
}

interface ReviewOptions extends ReviewMailOptions {
  lake: Lake
}

const NOT_FOUND = {error: 'Det finns inget sådant utkast.'}
const FORBIDDEN = {error: 'Din roll får inte göra det här. Be en kampanjledare om hjälp.'}
const CHANGED = {error: 'Utkastet har ändrats under tiden. Läs det igen.'}
const UNREADABLE = {error: 'Det går inte att läsa vad som ska göras.'}

/**
 * Reviews for the Studio, at `/reviews`. The lake decides who may send, approve and return; whoever may not read a draft
 * gets the same answer as when there is none.
 */
export function reviewRoutes({lake, ...mailing}: ReviewOptions): Hono<LakeEnv> {
  const {accounts} = mailing
  const routes = new Hono<LakeEnv>()
  const reviewsFor = (c: {get(name: 'requester'): LakeEnv['Variables']['requester']}) =>
    new Reviews(lake, c.get('requester'))

  const somebody = (id: string | undefined): Somebody | null => {
    if (!id) return null
    const name = accounts.principal(id)?.name ?? accounts.people.find(id)?.name
    return {id, name: name ?? 'Någon som inte arbetar här längre'}
  }

  const inWords = (
    {review, id, document, isCurrent, mayDecide}: SeenReview,
    me: string,
  ): Review => ({
    id,
    type: document._type,
    title: documentName(document),
    documentId: review.documentId,
    state: review.state,
    isCurrent,
    requestedBy: somebody(review.requestedBy),
    assignedTo: somebody(review.assignedTo),
    dueBy: review.dueBy ?? null,
    message: review.message ?? '',
    decidedBy: somebody(review.decidedBy),
    decidedAt: review.decidedAt ?? null,
    answer: review.answer ?? '',
    isMine: review.requestedBy === me,
    isToMe: review.assignedTo === me,
    mayDecide,
  })

  /** Who may approve a draft or version, besides whoever asks. */
  const reviewersOf = (reviews: Reviews, version: LakeDocument, me: string): Somebody[] =>
    accounts
      .members()
      .filter(({id}) => id !== me && reviews.mayPublish(id, version))
      .map(({id, name}) => ({id, name}))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))

  routes.onError((error, c) => {
    if (error instanceof LakeError && error.status === 403) return c.json(FORBIDDEN, 403)
    throw error
  })

  routes.get('/', (c) => {
    const {identity} = c.get('requester')
    return c.json(
      reviewsFor(c)
        .list()
        .map((seen) => inWords(seen, identity)),
    )
  })

  routes.get('/:id', (c) => {
    const seen = reviewsFor(c).find(c.req.param('id'))
    return c.json(seen && inWords(seen, c.get('requester').identity))
  })

  routes.get('/:id/reviewers', (c) => {
    const reviews = reviewsFor(c)
    const version = reviews.version(c.req.param('id'), c.req.query('documentId') ?? '')
    if (!version || !reviews.mayChange(version)) return c.json(NOT_FOUND, 404)
    return c.json(reviewersOf(reviews, version, c.get('requester').identity))
  })

  routes.post('/:id/request', async (c) => {
    const {data} = requestBody.safeParse(await readSmallJson(c.req.raw))
    if (!data) return c.json(UNREADABLE, 400)
    const reviews = reviewsFor(c)
    const id = c.req.param('id')
    const by = c.get('requester').identity
    const version = reviews.version(id, data.documentId)
    if (!version || !reviews.mayChange(version)) return c.json(NOT_FOUND, 404)
    if (version._rev !== data.revision) return c.json(CHANGED, 409)
    if (!reviews.mayPublish(data.to, version) || data.to === by) {
      return c.json({error: 'Den personen får inte godkänna det här. Välj någon annan.'}, 409)
    }
    await reviews.request(id, data)
    const {to, until} = data
    mailReview({event: 'requested', to, by, id, type: version._type, until}, mailing)
    return c.body(null, 201)
  })

  routes.post('/:id/decide', async (c) => {
    const {data} = decisionBody.safeParse(await readSmallJson(c.req.raw))
    if (!data) return c.json(UNREADABLE, 400)
    const reviews = reviewsFor(c)
    const by = c.get('requester').identity
    const seen = reviews.find(c.req.param('id'))
    if (!seen) return c.json(NOT_FOUND, 404)
    if (!seen.mayDecide) return c.json(FORBIDDEN, 403)
    if (seen.document._rev !== data.revision) return c.json(CHANGED, 409)
    const {id, review, document} = seen
    await reviews.decide(id, review.documentId, data)
    const told = {event: data.state, to: review.requestedBy, by, id, type: document._type}
    mailReview(told, mailing)
    return c.body(null, 204)
  })

  routes.delete('/:id', async (c) => {
    const reviews = reviewsFor(c)
    if (!reviews.find(c.req.param('id'))) return c.json(NOT_FOUND, 404)
    await reviews.withdraw(c.req.param('id'))
    return c.body(null, 204)
  })
  return routes
}

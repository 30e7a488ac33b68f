import {type Context, Hono} from 'hono'
import {z} from 'zod'
import {isMailAddress, type MailQueue, subjectLine} from '../../mail/index.ts'
import {beginning} from '../../text/index.ts'
import {type Filter, isState, type Message} from '../../visitors/index.ts'
import {readSmallJson} from '../json-body.ts'
import {type CampaignsEnv, onlyAnswering, type Staff} from '../staff/staff.ts'
import {csvOf} from './inbox-csv.ts'
import type {VisitorsStore} from './open.ts'
import {sealedAnswer} from './sealed-mail.ts'

export interface InboxRoutesOptions {
  staff: Staff
  visitors: VisitorsStore
  mail?: MailQueue | undefined
}

const MAX_TEXT = 10_000
const MAX_SUBJECT = 150
const MAX_SEARCH = 200

const assignment = z.object({assignee: z.string().max(200).nullable()})
const note = z.object({text: z.string().trim().min(1).max(MAX_TEXT)})
const answer = note.extend({subject: z.string().trim().min(1).max(MAX_SUBJECT)})

const NOT_FOUND = {
  error: 'Meddelandet finns inte, eller hör till en kampanj som du inte arbetar med.',
}

/** A message in a list: without the visitor's words beyond the first. */
const summaryOf = ({fields, entries, ...message}: Message) => ({
  ...message,
  excerpt: beginning(
    [
      fields.find(({name}) => ['message', 'story', 'why', 'about', 'reason'].includes(name))
        ?.value ?? '',
    ]
      .flat()
      .join(', '),
    160,
  ),
  name: [fields.find(({name}) => name === 'name')?.value ?? ''].flat().join(', '),
  notes: entries.length,
})

/**
 * The inbox for the Studio and for programs: `/studio/api/inbox`. Everybody sees the messages of the campaigns that
 * they answer for; a message of another campaign is answered as if it did not exist.
 */
export function inboxRoutes({staff, visitors, mail}: InboxRoutesOptions): Hono<CampaignsEnv> {
  const routes = new Hono<CampaignsEnv>()

  routes.use(onlyAnswering(staff, 'Din roll svarar inte på meddelanden.'))

  const mayHandle = (c: Context<CampaignsEnv>, {campaign}: Message): boolean => {
    const campaigns = c.get('campaigns')
    return campaigns === 'all' || campaigns.includes(campaign)
  }

  function find(c: Context<CampaignsEnv>): Message | null {
    const message = visitors.open().inbox.find(c.req.param('id') ?? '')
    return message && mayHandle(c, message) ? message : null
  }

  function filterOf(c: Context<CampaignsEnv>): Filter {
    const campaigns = c.get('campaigns')
    const {state, assignee, search, campaign} = c.req.query()
    const allowed = campaigns === 'all' ? undefined : campaigns
    const asked = campaign ? [campaign].filter((id) => !allowed || allowed.includes(id)) : allowed
    return {
      campaigns: asked,
      ...(isState(state) ? {state} : {}),
      ...(assignee ? {assignee} : {}),
      ...(search ? {search: search.slice(0, MAX_SEARCH)} : {}),
    }
  }

  routes.get('/', (c) =>
    c.json({
      messages: visitors.open().inbox.list(filterOf(c)).map(summaryOf),
      people: staff.colleagues(c.get('campaigns')),
      canMail: mail !== undefined,
    }),
  )

  routes.get('/export.csv', (c) =>
    c.body(csvOf(visitors.open().inbox.list(filterOf(c))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="inkorg.csv"',
    }),
  )

  routes.get('/erasures', (c) => {
    const campaigns = c.get('campaigns')
    const {erasures} = visitors.open().inbox
    return c.json(erasures.list(campaigns === 'all' ? undefined : campaigns))
  })

  routes.get('/:id', (c) => {
    const message = find(c)
    return message ? c.json(message) : c.json(NOT_FOUND, 404)
  })

  /** A change of one message, when its body is what it takes. */
  function onChange<Body>(
    path: string,
    body: z.ZodType<Body>,
    work: (message: Message, given: Body, by: string) => Message | {error: string},
  ): void {
    routes.post(`/:id/${path}`, async (c) => {
      const message = find(c)
      if (!message) return c.json(NOT_FOUND, 404)
      const {data, error} = body.safeParse(await readSmallJson(c.req.raw))
      if (error) return c.json({error: `Det går inte att läsa: ${z.prettifyError(error)}`}, 400)
      const changed = work(message, data as Body, c.get('member').id)
      return 'error' in changed ? c.json(changed, 409) : c.json(changed)
    })
  }

  onChange('assign', assignment, ({id, campaign}, {assignee}) => {
    const people = staff.colleagues([campaign])
    const mayTake = assignee === null || people.some((person) => person.id === assignee)
    if (!mayTake) return {error: 'Den personen svarar inte på kampanjens meddelanden.'}
    return visitors.open().inbox.assign(id, assignee)
  })
  onChange('note', note, ({id}, {text}, by) =>
    visitors.open().inbox.add(id, {kind: 'note', by, text}),
  )
  onChange('answer', answer, ({id, email, language}, {text, subject: typed}, by) => {
    if (!mail) return {error: 'Servern skickar ingen e-post: ange HEMVIST_SMTP.'}
    if (!email || !isMailAddress(email)) return {error: 'Den som skrev lämnade ingen e-postadress.'}
    const {inbox, letters} = visitors.open()
    const subject = subjectLine(typed)
    const paragraphs = text.split(/\n{2,}/)
    mail.send(sealedAnswer(letters, {about: id, to: email, language, subject, paragraphs}))
    return inbox.add(id, {kind: 'answer', by, text})
  })
  const nothing = z.unknown()
  onChange('close', nothing, ({id}) => visitors.open().inbox.close(id))
  onChange('reopen', nothing, ({id}) => visitors.open().inbox.reopen(id))

  routes.delete('/:id', (c) => {
    const message = find(c)
    if (!message) return c.json(NOT_FOUND, 404)
    mail?.forgetAbout([message.id])
    visitors.open().inbox.erase([message.id], 'spam')
    return c.body(null, 204)
  })

  return routes
}

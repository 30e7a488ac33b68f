import {randomUUID} from 'node:crypto'
import {millisecondsInDay} from 'date-fns/constants'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator, type Mutation, REVIEW_TYPE, reviewIdOf} from '../../lake/index.ts'
import {answersVisitors, leadsCampaigns} from '../../studio/workspace/roles.ts'
import {cookieOf, form} from '../accounts/world.ts'
import {campaign, story} from '../publish/helpers/world.ts'
import {startWholeServer, type WholeServer} from './server.ts'
import {endpoints} from './sight/requests.ts'

/** Roles in the order of the columns below. Each asks as a person with a session, and with a token. */
const ROLES = {
  viewer: ['viewer', ['kumla'], []],
  contributor: ['contributor', ['kumla'], []],
  elsewhere: ['communicator', ['malmo'], []],
  communicator: ['communicator', ['kumla'], []],
  english: ['communicator', ['kumla'], ['en']],
  reviewer: ['reviewer', ['kumla'], []],
  otherLead: ['lead', ['malmo'], []],
  lead: ['lead', ['kumla'], []],
  administrator: ['administrator', [], []],
} as const
type Role = keyof typeof ROLES
const roles = Object.keys(ROLES).filter((name): name is Role => name in ROLES)

/** Those whom nobody knows, or no longer. */
const STRANGERS = ['guest', 'expired session', 'revoked token', 'guessed token'] as const

let server: WholeServer
const headers = new Map<string, Record<string, string>>()
/** The account that decides reviews, by whom they are sent. */
const ids = new Map<string, string>()
const messages: Record<'kumla' | 'malmo', string> = {kumla: '', malmo: ''}
/** A place at an event that a form of Kumla has given. */
let registration = ''

const dataset = () => server.lake.dataset('production')
const comments = () => server.lake.commentsDataset('production')
/** A picture of each campaign's guide. */
const PICTURES = {
  kumla: `image-${'a'.repeat(40)}-10x10-png`,
  malmo: `image-${'b'.repeat(40)}-10x10-png`,
} as const
const guide = (id: string, name: keyof typeof PICTURES) => ({
  ...story(id, name),
  _id: `drafts.${id}`,
  _type: 'guide',
  title: {_type: 'localizedString', sv: `${name} secret`},
  image: {_type: 'imageWithAlt', asset: {_type: 'reference', _ref: PICTURES[name]}},
})

beforeAll(async () => {
  server = await startWholeServer()
  const {administration, sessions} = server.accounts
  const enter = async (name: string, membership: ReturnType<typeof readMembership>) => {
    const {secret: key, person} = administration.addUser('test', {
      email: `${name.replace(' ', '-')}@kumla.example`,
      ...membership,
    })
    ids.set(name, person.id)
    const request = new Request(
      `http://127.0.0.1:${server.port}/v1/auth/link`,
      form({key}, {'Sec-Fetch-Site': 'same-origin'}),
    )
    const own = {Cookie: cookieOf(await server.answer(request)), 'Sec-Fetch-Site': 'same-origin'}
    headers.set(name, own)
    return person.id
  }
  const bearer = (name: string, membership: ReturnType<typeof readMembership>) => {
    const {token, secret: key} = administration.addToken('test', membership)
    headers.set(name, {Authorization: `Bearer ${key}`})
    return token.id
  }
  await change(
    {create: campaign('malmo')},
    ...Object.values(PICTURES).map((_id) => ({
      create: {_id, _type: 'sanity.imageAsset', originalFilename: `${_id}.png`},
    })),
    {patch: {id: 'kumla', set: {links: [{_key: 'm', name: 'Mässa', word: 'massa', to: '/'}]}}},
  )
  await enter('greta', readMembership('reviewer', ['kumla']))
  for (const name of roles) {
    const [role, campaigns, languages] = ROLES[name]
    const membership = readMembership(role, campaigns, languages)
    await enter(name, membership)
    bearer(`${name}, by token`, membership)
  }
  headers.set('guest', {})
  headers.set('guessed token', {Authorization: 'Bearer guessed'})
  const gone = await enter('expired session', readMembership('administrator'))
  for (const {id} of sessions.list(gone)) sessions.end(id)
  const revoked = bearer('revoked token', readMembership('administrator'))
  administration.revokeToken('test', revoked)
  for (const [id, name] of [
    ['gone', 'kumla'],
    ['lost', 'malmo'],
  ] as const) {
    await change({create: guide(id, name)})
    await change({delete: {id: `drafts.${id}`}})
  }
  await reset()
})
afterAll(() => server.close())

const change = (...mutations: Mutation[]) => dataset().transact(mutations, {}, administrator)

/** What requests may have changed, as it was. */
async function reset() {
  const {registrations} = server.visitors.open()
  if (registrations.find(registration)?.state !== 'confirmed') {
    registration = registrations.register(
      {
        campaign: 'kumla',
        campaignSlug: 'kumla',
        form: 'form',
        event: 'fair',
        language: 'sv',
        seats: 1,
        diet: null,
        endsAt: Date.now() + millisecondsInDay,
        retentionDays: 30,
        ticket: randomUUID(),
        name: 'kumla secret',
        email: 'guest@kumla.example',
        fields: [],
      },
      null,
    ).registration.id
  }
  for (const name of ['kumla', 'malmo'] as const) {
    const {inbox} = server.visitors.open()
    if (inbox.find(messages[name])) continue
    messages[name] = inbox.receive({
      campaign: name,
      campaignSlug: name,
      form: 'form',
      kind: 'question',
      language: 'sv',
      retentionDays: 90,
      title: 'Fråga',
      fields: [{name: 'message', label: 'Meddelande', value: `${name} secret`}],
    }).message.id
  }
  await change(
    {
      createOrReplace: {
        ...story('anna', 'kumla'),
        _id: 'drafts.anna',
        title: 'kumla secret',
        isPrinted: true,
      },
    },
    {createOrReplace: guide('hus', 'kumla')},
    {createOrReplace: {...story('vera', 'kumla'), _id: 'drafts.vera', _type: 'ambassador'}},
    ...(['kumla', 'malmo'] as const).map((name) => ({
      createOrReplace: {
        ...story(`letter-${name}`, name),
        _type: 'newsletter',
        subject: {_type: 'localizedString', sv: `${name} secret`},
      },
    })),
    {createOrReplace: guide('mio', 'malmo')},
  )
  await comments().transact([{delete: {id: reviewIdOf('anna')}}], {}, administrator)
  const reviews = (['hus', 'mio'] as const).map((id) => ({
    createOrReplace: {
      _id: reviewIdOf(id),
      _type: REVIEW_TYPE,
      target: {document: {_type: 'crossDatasetReference', _dataset: 'production', _ref: id}},
      documentId: `drafts.${id}`,
      revision: revision(id),
      state: 'requested',
      requestedBy: ids.get('contributor'),
      assignedTo: ids.get('lead'),
      message: id === 'hus' ? 'kumla secret' : 'malmo secret',
    },
  }))
  await comments().transact(reviews, {}, administrator)
}
const revision = (id: string) => dataset().collection.get(`drafts.${id}`)?._rev

interface Row {
  /** Path below the origin. */
  path: string
  /** JSON, or the text itself. */
  body?: unknown
  /** Status for each of {@link ROLES}. */
  status: readonly number[]
  /** Status for those whom nobody knows. */
  strangers?: number
  /** The same for those among them who have a token. */
  byWrongToken?: number
  /** Who is told a secret of Kumla, and of Malmö. */
  kumla?: readonly Role[]
  malmo?: readonly Role[]
  /** What tells it, when the answer has no words of the documents. */
  told?: {kumla: string; malmo: string}
}

const SECRETS = {kumla: 'kumla secret', malmo: 'malmo secret'}

const all = (status: number) => roles.map(() => status)
/** Who reads all of Kumla. */
const KUMLA: readonly Role[] = [
  'viewer',
  'communicator',
  'english',
  'reviewer',
  'lead',
  'administrator',
]
const MALMO: readonly Role[] = ['elsewhere', 'otherLead', 'administrator']
const READ_KUMLA = [200, 404, 404, 200, 200, 200, 404, 200, 200]
/** Who leads the campaign. */
const LEADS_KUMLA = [403, 403, 403, 403, 403, 403, 404, 200, 200]
const API = '/studio/api'

const xliff = (id: string) =>
  `<xliff version="2.0" srcLang="sv" trgLang="en"><file id="f" original="hus"><unit id="${id}"><segment><source>kumla secret</source><target>Home</target></segment></unit></file></xliff>`

const answers = [403, 403, 404, 200, 200, 403, 404, 200, 200]
const ANSWERING: readonly Role[] = ['communicator', 'english', 'lead', 'administrator']
const message = (path: string, body?: unknown): (() => Row) => {
  return () => ({
    path: `${API}/inbox/${messages.kumla}${path}`,
    ...(body === undefined ? {} : {body}),
    status: answers,
    kumla: ANSWERING,
  })
}
const results = (path: string): (() => Row) => {
  return () => ({
    path: `${API}/results/kumla${path}`,
    status: [403, 403, 403, 403, 403, 403, 404, 200, 200],
  })
}
const event = (path: string): (() => Row) => {
  return () => ({path: `${API}/registrations/fair${path}`, status: answers, kumla: ANSWERING})
}
// No mail is configured.
const newsletter = (path: string): (() => Row) => {
  return () => ({
    path: `${API}/newsletters/letter-kumla${path}`,
    body: {},
    status: answers.map((status) => (status === 200 ? 409 : status)),
  })
}
const open = (path: string, status: number): (() => Row) => {
  return () => ({path, status: all(status), strangers: status})
}

const ROWS: Readonly<Record<string, () => Row>> = {
  'GET /healthz': open('/healthz', 200),
  'GET /.well-known/security.txt': open('/.well-known/security.txt', 404),
  'POST /v1/visitors/ticket': open('/v1/visitors/ticket?form=form', 200),
  'GET /studio': () => ({path: '/studio', status: all(301), byWrongToken: 301}),
  // The Studio's own files tell nobody anything; browsers get the page to sign in.
  'ALL /studio/*': () => ({path: '/studio/', status: all(200), byWrongToken: 200}),
  'ALL /preview/*': () => ({
    path: '/preview/kumla/stories/anna/',
    status: all(200),
    kumla: KUMLA,
  }),
  'GET /preview/_print/:id': () => ({path: '/preview/_print/anna', status: READ_KUMLA}),
  'GET /preview/_shared/:token/*': open('/preview/_shared/guessed/anna/', 404),
  'GET /studio/api/publishing': () => ({path: `${API}/publishing`, status: all(200)}),
  'GET /studio/api/live/:id': () => ({path: `${API}/live/anna`, status: all(200)}),
  'GET /studio/api/page-count/:id': () => ({path: `${API}/page-count/kumla`, status: READ_KUMLA}),
  'GET /studio/api/campaign-check/:id': () => ({
    path: `${API}/campaign-check/kumla`,
    status: READ_KUMLA,
  }),
  'GET /studio/api/archives/:campaign': () => ({
    path: `${API}/archives/kumla`,
    status: LEADS_KUMLA,
  }),
  // Nobody has asked for one yet.
  'GET /studio/api/archives/:campaign/file': () => ({
    path: `${API}/archives/kumla/file`,
    status: LEADS_KUMLA.map((status) => (status === 200 ? 404 : status)),
  }),
  'POST /studio/api/archives/:campaign': () => ({
    path: `${API}/archives/kumla`,
    body: {},
    status: LEADS_KUMLA.map((status) => (status === 200 ? 202 : status)),
  }),
  'GET /studio/api/pictures': () => ({
    path: `${API}/pictures`,
    status: all(200),
    kumla: KUMLA,
    malmo: MALMO,
  }),
  'POST /studio/api/pictures/:id/changes': () => ({
    path: `${API}/pictures/${PICTURES.kumla}/changes`,
    body: {credit: 'Lin Zhao', isTrial: false},
    status: READ_KUMLA,
    kumla: KUMLA,
  }),
  'GET /studio/api/drafts': () => ({
    path: `${API}/drafts`,
    told: {kumla: '"hus"', malmo: '"mio"'},
    status: all(200),
    kumla: KUMLA,
    malmo: MALMO,
  }),
  'GET /studio/api/deleted': () => ({
    path: `${API}/deleted`,
    status: all(200),
    kumla: KUMLA,
    malmo: MALMO,
  }),
  'GET /studio/api/deleted/:id': () => ({
    path: `${API}/deleted/gone`,
    status: READ_KUMLA,
    kumla: KUMLA,
  }),
  'POST /studio/api/share-links': () => ({
    path: `${API}/share-links`,
    body: {campaign: 'kumla', path: '/anna/', document: 'hus', days: 7},
    status: [201, 404, 404, 201, 201, 201, 404, 201, 201],
  }),
  'GET /studio/api/translations/:campaign': () => ({
    path: `${API}/translations/kumla`,
    status: READ_KUMLA,
    kumla: KUMLA,
  }),
  'GET /studio/api/translations/:campaign/file': () => ({
    path: `${API}/translations/kumla/file?language=en`,
    status: READ_KUMLA,
    kumla: KUMLA,
  }),
  'POST /studio/api/translations/:campaign/file': () => ({
    path: `${API}/translations/kumla/file`,
    body: xliff('title'),
    status: [403, 404, 404, 200, 200, 200, 404, 200, 200],
  }),
  'POST /studio/api/translations/:campaign/ready/:document/:language': () => ({
    path: `${API}/translations/kumla/ready/hus/en`,
    body: '',
    status: [403, 404, 404, 204, 204, 204, 404, 204, 204],
  }),
  'GET /studio/api/reviews': () => ({
    path: `${API}/reviews`,
    status: all(200),
    kumla: KUMLA,
    malmo: MALMO,
  }),
  'GET /studio/api/reviews/:id': () => ({
    path: `${API}/reviews/hus`,
    status: all(200),
    kumla: KUMLA,
  }),
  'GET /studio/api/reviews/:id/reviewers': () => ({
    path: `${API}/reviews/hus/reviewers?documentId=drafts.hus`,
    status: [404, 404, 404, 200, 200, 200, 404, 200, 200],
  }),
  'POST /studio/api/reviews/:id/request': () => ({
    path: `${API}/reviews/anna/request`,
    body: {documentId: 'drafts.anna', revision: revision('anna'), to: ids.get('greta')},
    status: [404, 404, 404, 201, 201, 201, 404, 201, 201],
  }),
  'POST /studio/api/reviews/:id/decide': () => ({
    path: `${API}/reviews/hus/decide`,
    body: {state: 'returned', revision: revision('hus')},
    status: [403, 404, 404, 204, 403, 204, 404, 204, 204],
  }),
  'DELETE /studio/api/reviews/:id': () => ({
    path: `${API}/reviews/hus`,
    status: [403, 404, 404, 204, 204, 204, 404, 204, 204],
  }),
  'GET /studio/api/inbox': () => ({
    path: `${API}/inbox`,
    status: [403, 403, 200, 200, 200, 403, 200, 200, 200],
    kumla: ANSWERING,
    malmo: MALMO,
  }),
  'GET /studio/api/inbox/export.csv': () => ({
    path: `${API}/inbox/export.csv`,
    status: [403, 403, 200, 200, 200, 403, 200, 200, 200],
    kumla: ANSWERING,
    malmo: MALMO,
  }),
  'GET /studio/api/inbox/erasures': () => ({
    path: `${API}/inbox/erasures`,
    status: [403, 403, 200, 200, 200, 403, 200, 200, 200],
  }),
  'GET /studio/api/inbox/:id': message(''),
  'POST /studio/api/inbox/:id/assign': message('/assign', {assignee: null}),
  'POST /studio/api/inbox/:id/note': message('/note', {text: 'Ringer i morgon.'}),
  // No mail is configured.
  'POST /studio/api/inbox/:id/answer': () => ({
    path: `${API}/inbox/${messages.kumla}/answer`,
    body: {text: 'Hej!', subject: 'Svar'},
    status: answers.map((status) => (status === 200 ? 409 : status)),
  }),
  'POST /studio/api/inbox/:id/close': message('/close', {}),
  'POST /studio/api/inbox/:id/reopen': message('/reopen', {}),
  'DELETE /studio/api/inbox/:id': () => ({
    path: `${API}/inbox/${messages.kumla}`,
    status: answers.map((status) => (status === 200 ? 204 : status)),
  }),
  'POST /studio/api/consent-links': () => ({
    path: `${API}/consent-links`,
    body: {document: 'vera'},
    status: [403, 404, 404, 201, 403, 201, 404, 201, 201],
  }),
  'GET /preview/_consent/:token': open('/preview/_consent/guessed', 404),
  'POST /preview/_consent/:token': open('/preview/_consent/guessed', 404),
  'GET /studio/api/registrations': () => ({
    path: `${API}/registrations`,
    told: {kumla: '"fair"', malmo: 'malmo secret'},
    status: [403, 403, 200, 200, 200, 403, 200, 200, 200],
    kumla: ANSWERING,
  }),
  'GET /studio/api/registrations/:event': event(''),
  'GET /studio/api/registrations/:event/participants.csv': event('/participants.csv'),
  'GET /studio/api/registrations/:event/participants': event('/participants'),
  'POST /studio/api/registrations/:event/:id/cancel': () => ({
    path: `${API}/registrations/fair/${registration}/cancel`,
    body: {},
    status: answers,
  }),
  'GET /studio/api/newsletters': () => ({
    path: `${API}/newsletters`,
    status: [403, 403, 200, 200, 200, 403, 200, 200, 200],
    kumla: ANSWERING,
    malmo: MALMO,
  }),
  'POST /studio/api/newsletters/:id/send': newsletter('/send'),
  'POST /studio/api/newsletters/:id/test': newsletter('/test'),
  'GET /studio/api/results': () => ({
    path: `${API}/results`,
    status: [403, 403, 403, 403, 403, 403, 200, 200, 200],
  }),
  'GET /studio/api/results/:slug': results(''),
  'GET /studio/api/results/:slug/results.csv': results('/results.csv'),
  'GET /studio/api/results/:slug/weeks.svg': results('/weeks.svg'),
  'GET /studio/api/results/:slug/report': results('/report'),
  'GET /studio/api/results/:slug/links/:file{.+\\.svg}': results('/links/massa.svg'),
}

/** Endpoints that other tables are about. */
const ELSEWHERE =
  /^(?:ALL \/(?:\*|auth\/\*|studio\/api\/.*)$|(?:GET|HEAD|POST) \/\*$|(?:GET|POST|PUT|PATCH|DELETE) \/auth\/)/

test('every endpoint has a row here, or is one of the lake’s or the accounts’ own', () => {
  const missing = server.routes.filter(
    (route) => !(route in ROWS) && !(route in endpoints) && !ELSEWHERE.test(route),
  )
  expect(missing).toEqual([])
  expect(Object.keys(ROWS).filter((route) => !server.routes.includes(route))).toEqual([])
})

/** Everything that a request could have changed. */
const stored = () =>
  JSON.stringify([
    dataset().sequence,
    comments().sequence,
    server.visitors.open().inbox.find(messages.kumla),
    server.visitors.open().inbox.find(messages.malmo),
    server.visitors.open().registrations.all(),
    server.accounts.audit.length,
  ])

describe.each(Object.entries(ROWS))('%s', (route, rowOf) => {
  async function ask(who: string, role: Role | undefined, expected: number) {
    const {path, body, kumla = [], malmo = [], told = SECRETS} = rowOf()
    const before = stored()
    const method = route.startsWith('ALL') ? 'GET' : route.split(' ')[0]
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method: method ?? 'GET',
      redirect: 'manual',
      headers: {...headers.get(who), Accept: 'text/html', 'Content-Type': 'application/json'},
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    })
    const text = await answer.text()
    // Guesses are slowed down.
    const status = role === undefined && answer.status === 429 ? expected : answer.status
    expect([who, status], text.slice(0, 300)).toEqual([who, expected])
    const tells = (by: readonly Role[]) => role !== undefined && by.includes(role)
    expect([who, text.includes(told.kumla)]).toEqual([who, tells(kumla)])
    expect([who, text.includes(told.malmo)]).toEqual([who, tells(malmo)])
    const isChanged = stored() !== before
    if (answer.status >= 400) expect([who, isChanged]).toEqual([who, false])
    if (isChanged) await reset()
  }

  test.each(roles.map((role, column) => [role, column] as const))('%s', async (role, column) => {
    const {status} = rowOf()
    await ask(role, role, status[column] ?? 0)
    await ask(`${role}, by token`, role, status[column] ?? 0)
  })

  test.each(STRANGERS)('%s', async (who) => {
    const {strangers = 401, byWrongToken = strangers} = rowOf()
    await ask(who, undefined, who.endsWith('token') ? byWrongToken : strangers)
  })
})

test.each(roles)('the Studio offers %s what the server answers', async (role) => {
  const user = {roles: [{name: ROLES[role][0]}]}
  const isAnswered = async (path: string) =>
    (
      await fetch(`http://127.0.0.1:${server.port}${API}${path}`, {
        headers: headers.get(role) ?? {},
      })
    ).ok
  expect(answersVisitors(user)).toBe(await isAnswered('/inbox'))
  expect(leadsCampaigns(user)).toBe(await isAnswered('/results'))
})

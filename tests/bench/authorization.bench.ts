import {readMembership, readRole} from '../../accounts/index.ts'
import {administrator, type LakeDocument} from '../../lake/index.ts'
import {type AccountsWorld, cookieOf, form, openWorld} from '../accounts/world.ts'
import {generateDocuments} from './lake/documents.ts'
import {median, rounded, throughput} from './statistics.ts'

export const name =
  'Rights: 300 campaigns, 500 people, 50 roles; what people ask, beside the administrator’s same requests'

const DOCUMENTS = 8_000
const CAMPAIGNS = 300
const PEOPLE = 500
const ROLES = 50
/** Those who ask, each at the same time as the others. */
const ASKING = 50
const MEASURED_MS = 700
const ROUNDS = 5
const AT_ONCE = 500
const EDITS = 20

type Report = (row: Record<string, string | number>) => void

const campaign = (number: number) => `c-${number % CAMPAIGNS}`
const slug = (number: number) => `kampanj-${number % CAMPAIGNS}`

/** Documents of a region: each belongs to a campaign, places and the like to none. */
function documents(): LakeDocument[] {
  const owned = new Set(['story', 'ambassador', 'article', 'event'])
  const numbers = new Map<string, number>()
  const ownerOf = (id: string) => {
    const published = id.replace(/^drafts\./, '')
    const number = numbers.get(published) ?? numbers.size
    numbers.set(published, number)
    return {_key: 'k', _type: 'reference', _ref: campaign(number), _weak: true}
  }
  const generated = generateDocuments(DOCUMENTS).filter(({_type}) => _type !== 'campaign')
  const [first] = generated
  if (!first) throw new Error('Nothing was generated')
  const campaigns = Array.from({length: CAMPAIGNS}, (_, number) => ({
    ...first,
    _id: campaign(number),
    _type: 'campaign',
    name: `Kampanj ${number}`,
    slug: {_type: 'slug', current: slug(number)},
  }))
  return [
    ...campaigns,
    ...generated.map((document) =>
      owned.has(document._type) ? {...document, belongsTo: [ownerOf(document._id)]} : document,
    ),
  ]
}

interface Colleague {
  headers: Record<string, string>
  /** The campaigns that they work in. */
  campaigns: string[]
}

/** Five hundred people with fifty roles, most of them in a few campaigns, who have all signed in. */
async function employ(world: AccountsWorld): Promise<Colleague[]> {
  const {administration} = world.accounts
  for (let number = 0; number < ROLES; number++) {
    const role = {
      name: `roll-${number}`,
      title: `Roll ${number}`,
      grants: [
        {scope: 'campaigns', permissions: ['read', 'create', 'update', 'history']},
        {
          scope: 'campaigns',
          filter: `_type == "event" || featured == true`,
          permissions: ['publish'],
        },
        {scope: 'shared', permissions: ['read']},
        {
          scope: 'all',
          filter: `language == "sv" && _type == "typ${number}"`,
          permissions: ['read'],
        },
      ],
    }
    administration.setRole('bench', readRole(role))
  }
  const people: Colleague[] = []
  for (let number = 0; number < PEOPLE; number++) {
    const own = Array.from({length: 1 + (number % 3)}, (_, more) => number + more * 7)
    const membership = readMembership(`roll-${number % ROLES}`, own.map(slug))
    const user = {email: `person-${number}@region.example`, ...membership}
    const {secret} = administration.addUser('bench', user)
    const entered = await world.visit('/v1/auth/link', form({key: secret}))
    const headers = {Cookie: cookieOf(entered), 'Sec-Fetch-Site': 'same-origin'}
    people.push({headers, campaigns: own.map(campaign)})
  }
  return people
}

const query = (text: string, params: Record<string, unknown> = {}, perspective = 'raw'): string => {
  const given = Object.entries(params).map(([key, value]) => [`$${key}`, JSON.stringify(value)])
  const search = new URLSearchParams([['query', text], ['perspective', perspective], ...given])
  return `/v2025-02-19/data/query/production?${search}`
}

const SEARCH = `*[_type in ["story", "ambassador"]] | score(
  boost(title match text::query($query), 10), [@, _id] match text::query($query)
) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc) [0...101]`

/** What the Studio asks, by somebody who works in a campaign. */
const REQUESTS: readonly [what: string, path: (campaign: string, number: number) => string][] = [
  [
    'a document and its draft',
    (_, number) => query('*[_id in [$id, "drafts." + $id]]', {id: `story-${(number * 10) % 2000}`}),
  ],
  [
    'a list in a campaign',
    (id) =>
      query(
        '*[_type == "story" && $campaign in belongsTo[]._ref] | order(_updatedAt desc)[0...100]{_id, _type, title}',
        {campaign: id},
        'drafts',
      ),
  ],
  [
    'a list of all of a type',
    () => query('*[_type == "story"] | order(_updatedAt desc)[0...100]{_id, _type}', {}, 'drafts'),
  ],
  ['a count', () => query('count(*[_type == "story"])')],
  [
    'by slug',
    (_, number) =>
      query('*[_type == "topic" && slug.current == $slug][0]{title}', {
        slug: `topic-${number % 90}`,
      }),
  ],
  ['a search', (_, number) => query(SEARCH, {query: ['sundvall*', 'skog*', 'björk*'][number % 3]})],
  [
    'what refers to a place',
    (_, number) => query('*[references($id)]{_id}', {id: `place-${number}`}),
  ],
  // Their answers are longer for those with a role.
  ['who am I', () => '/v2025-02-19/users/me'],
  ['what may I do', () => '/v2025-02-19/projects/local/datasets/production/acl'],
]

/** Requests per second with and without rights to judge, one round after the other. */
async function compare(
  world: AccountsWorld,
  people: readonly Colleague[],
  chief: Record<string, string>,
  path: (campaign: string, number: number) => string,
) {
  const asking = people.filter((_, number) => number % (PEOPLE / ASKING) === 0)
  const rate = (headersOf: (person: Colleague) => Record<string, string>) => {
    let turn = 0
    return throughput(ASKING, MEASURED_MS, async () => {
      const number = turn++ % asking.length
      const person = asking[number]
      if (!person) throw new RangeError('Nobody asks')
      const answer = await world.visit(path(person.campaigns[0] ?? '', number), {
        headers: headersOf(person),
      })
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
    })
  }
  const withRights: number[] = []
  const without: number[] = []
  for (let round = -1; round < ROUNDS; round++) {
    const [people, administrators] = [await rate(({headers}) => headers), await rate(() => chief)]
    // The first round fills what is remembered between requests, for both.
    if (round < 0) continue
    withRights.push(people)
    without.push(administrators)
  }
  return {withRights: median(withRights), without: median(without)}
}

/** Milliseconds of a commit while everybody listens. */
async function commitBeside(world: AccountsWorld, listeners: readonly Record<string, string>[]) {
  const path = `/v2025-02-19/data/listen/production?${new URLSearchParams({
    query: '*[_type == "story"]',
    includeResult: 'true',
  })}`
  const streams = await Promise.all(
    listeners.map(async (headers) => {
      const {body} = await world.visit(path, {headers})
      const reader = body?.getReader()
      const drain = async (): Promise<void> => {
        const part = await reader?.read()
        if (part && !part.done) return drain()
      }
      return {reader, drained: drain()}
    }),
  )
  const dataset = world.lake.dataset('production')
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    const start = performance.now()
    const patch = {id: `story-${edit}`, set: {title: `Titel ${edit}`}}
    await dataset.transact([{patch}], {}, administrator)
    await new Promise((resolve) => setImmediate(resolve))
    times.push(performance.now() - start)
  }
  for (const {reader} of streams) await reader?.cancel()
  await Promise.all(streams.map(({drained}) => drained))
  return median(times)
}

export async function run(report: Report): Promise<void> {
  const world = await openWorld()
  try {
    const dataset = world.lake.dataset('production')
    // In one transaction, since they refer to each other.
    const all = documents().map((document) => ({create: document}))
    await dataset.transact(all, {}, administrator)
    const people = await employ(world)
    // Signed in like everybody else, with nothing to judge.
    const chief = {Cookie: await world.signIn(), 'Sec-Fetch-Site': 'same-origin'}
    for (const [what, path] of REQUESTS) {
      const {withRights, without} = await compare(world, people, chief, path)
      report({
        request: what,
        'people /s': Math.round(withRights),
        'administrator /s': Math.round(without),
        'with ÷ without (≥ 0.8)': rounded(withRights / without, 2),
      })
    }
    const everybody = Array.from(
      {length: AT_ONCE},
      (_, number) => people[number % PEOPLE]?.headers ?? {},
    )
    const administrators = everybody.map(() => chief)
    await commitBeside(world, everybody)
    const [byPeople, byAdministrators] = [
      await commitBeside(world, everybody),
      await commitBeside(world, administrators),
    ]
    report({
      request: `a commit that ${AT_ONCE} listen to, in ms`,
      'people /s': rounded(byPeople, 2),
      'administrator /s': rounded(byAdministrators, 2),
      'with ÷ without (≥ 0.8)': rounded(byAdministrators / byPeople, 2),
    })
  } finally {
    await world.close()
  }
}

import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, form} from '../accounts/world.ts'
import {
  address,
  type Colleague,
  type OpenOrganisation,
  type Organisation,
  openOrganisation,
} from './organisation.ts'
import {median, rounded, throughput} from './statistics.ts'

export const name =
  'Rights: 300 campaigns, 500 people, 50 roles; what people ask, beside the administrator’s same requests'

const REGION: Organisation = {campaigns: 300, people: 500, roles: 50}
const ONE: Organisation = {campaigns: 1, people: 1, roles: 1}

/** Those who ask, each at the same time as the others. */
const ASKING = 50
const MEASURED_MS = 700
const ROUNDS = 5
const AT_ONCE = 500
const EDITS = 20
const SIGN_INS = 15
const PASSWORD = 'tolv granskade berättelser'

type Report = (row: Record<string, string | number>) => void

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

/** Requests per second, many at a time. */
function rate(
  world: AccountsWorld,
  asking: readonly Colleague[],
  path: (campaign: string, number: number) => string,
  headersOf: (person: Colleague) => Record<string, string> = ({headers}) => headers,
): Promise<number> {
  let turn = 0
  return throughput(ASKING, MEASURED_MS, async () => {
    const number = turn++ % ASKING
    const person = asking[number % asking.length]
    if (!person) throw new RangeError('Nobody asks')
    const answer = await world.visit(path(person.campaigns[0] ?? '', number), {
      headers: headersOf(person),
    })
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  })
}

/** Those of an organisation who ask. */
const askingOf = (people: readonly Colleague[]) =>
  people.filter((_, number) => number % Math.ceil(people.length / ASKING) === 0)

/** Requests per second with and without rights to judge, one round after the other. */
async function compare(
  world: AccountsWorld,
  people: readonly Colleague[],
  chief: Record<string, string>,
  path: (campaign: string, number: number) => string,
) {
  const asking = askingOf(people)
  const withRights: number[] = []
  const without: number[] = []
  for (let round = -1; round < ROUNDS; round++) {
    const [people, administrators] = [
      await rate(world, asking, path),
      await rate(world, asking, path, () => chief),
    ]
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

/** Milliseconds in which somebody signs in with a password. */
async function signInTime(world: AccountsWorld): Promise<number> {
  const {people, passwords} = world.accounts
  const person = people.byEmail(address(0))
  if (!person) throw new Error('Nobody works here')
  await passwords.set(person.id, PASSWORD)
  const times: number[] = []
  for (let attempt = 0; attempt < SIGN_INS; attempt++) {
    const start = performance.now()
    const answer = await world.visit(
      '/v1/auth/sign-in',
      form({email: address(0), password: PASSWORD}),
    )
    if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`)
    times.push(performance.now() - start)
  }
  return median(times)
}

/** What a region pays for its size: what takes how long there, and with one campaign and one person. */
async function compareSizes(report: Report, region: OpenOrganisation): Promise<void> {
  const one = await openOrganisation(ONE)
  const pane = (_: string, number: number) =>
    query(
      '*[_id in $ids] | order(_updatedAt desc)[0...100]{_id, _type, title}',
      {ids: Array.from({length: 100}, (_, place) => `topic-${(number + place) % 90}`)},
      'drafts',
    )
  const listeners = ({people}: OpenOrganisation) =>
    Array.from({length: ASKING}, (_, number) => people[number % people.length]?.headers ?? {})
  const measures: [string, (open: OpenOrganisation) => Promise<number>, isTime: boolean][] = [
    ['signing in, in ms', ({world}) => signInTime(world), true],
    [
      'a list pane of what all share',
      ({world, people}) => rate(world, askingOf(people), pane),
      false,
    ],
    [
      `a commit that ${ASKING} listen to, in ms`,
      (open) => commitBeside(open.world, listeners(open)),
      true,
    ],
  ]
  try {
    for (const [what, measure, isTime] of measures) {
      const [large, small]: [number[], number[]] = [[], []]
      for (let round = -1; round < ROUNDS; round++) {
        const [inRegion, alone] = [await measure(region), await measure(one)]
        if (round < 0) continue
        large.push(inRegion)
        small.push(alone)
      }
      const [inRegion, alone] = [median(large), median(small)]
      report({
        'as quick as for one': what,
        'in the region': rounded(inRegion, 1),
        'with one of each': rounded(alone, 1),
        'region ÷ one (≥ 0.8)': rounded(isTime ? alone / inRegion : inRegion / alone, 2),
      })
    }
  } finally {
    await one.world.close()
  }
}

export async function run(report: Report): Promise<void> {
  const region = await openOrganisation(REGION)
  const {world, people} = region
  try {
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
      (_, number) => people[number % REGION.people]?.headers ?? {},
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
    await compareSizes(report, region)
  } finally {
    await world.close()
  }
}

import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, type Lake} from '../../../lake/index.ts'
import {type PagedDocumentType, pagedDocumentTypes} from '../../../schemas/index.ts'
import {consent, keyed, slug, string, text, to} from '../../../site/sections/example.ts'
import {ORIGIN, publishLake, type World} from '../world.ts'

type Fields = Record<string, unknown>

/** What each type needs, besides an address, for a page of its own. */
const needed: Record<PagedDocumentType, Fields> = {
  ambassador: {name: 'Ambassadören', place: to('plats'), consent},
  inflyttareStory: {title: string('Berättelsen'), movedTo: to('plats'), consent},
  article: {title: string('Artikeln')},
  magazineIssue: {title: string('Numret'), campaign: to('c'), articles: keyed([to('article')])},
  opportunity: {title: string('Möjligheten'), place: to('plats'), expiresAt: '2099-12-31'},
  event: {
    title: string('Träffen'),
    place: to('plats'),
    startsAt: '2099-01-01T10:00:00.000Z',
    endsAt: '2099-01-01T11:00:00.000Z',
  },
  guide: {title: string('Guiden'), place: to('plats'), lead: text('Så gör du.')},
  place: {name: 'Byn', kind: 'town', parent: to('plats')},
  placeTest: {title: string('Testet'), campaign: to('c')},
  course: {
    title: string('Kursen'),
    campaign: to('c'),
    chapters: keyed([{_type: 'courseChapter', title: string('Kapitlet')}]),
  },
  form: {title: string('Formuläret'), campaign: to('c'), kind: 'own'},
  newsletter: {subject: string('Nyhetsbrevet'), campaign: to('c')},
}

const documents = [
  {_id: 'plats', _type: 'place', name: 'Kumla', slug: slug('kumla'), kind: 'municipality'},
  {
    _id: 'c',
    _type: 'campaign',
    name: 'Kampanjen',
    slug: slug('kampanjen'),
    languages: ['sv', 'sv', 'xx', null, {_type: 'oops'}],
    place: to('plats'),
    theme: {_type: 'theme', family: 'sol'},
    selection: {rule: {places: keyed([to('plats')])}},
    sections: keyed([{_type: 'ambassadorsSection'}, {_type: 'storiesSection'}]),
  },
  {
    _id: 'anna',
    _type: 'ambassador',
    name: 'Anna Andersson',
    slug: slug('anna'),
    place: to('plats'),
    consent,
  },
  {_id: 'flytt', _type: 'redirect', campaign: to('c'), from: 7, to: {_type: 'oops'}},
  ...pagedDocumentTypes.flatMap((type) => [
    {_id: type, _type: type, ...needed[type]},
    {_id: `${type}-2`, _type: type, ...needed[type], slug: {_type: 'slug', current: 2026}},
  ]),
]

let world: World

const load = (lake: Lake) =>
  lake.dataset('production').transact(
    documents.map((create) => ({create})),
    {},
    administrator,
  )

beforeAll(async () => {
  world = await publishLake(load)
}, 300_000)
afterAll(() => world?.close())

const preview = async (path: string): Promise<Response> => {
  const response = await world.publisher.preview(new Request(ORIGIN + path))
  if (!response) throw new Error(`nothing answers ${path}`)
  return response
}

test('one document without a usable address keeps no page of another from being published', async () => {
  for (const path of ['/', '/ambassadorer/', '/ambassadorer/anna/', '/kontakt/']) {
    expect([path, (await world.fetch(`/kampanjen${path}`)).status]).toEqual([path, 200])
  }
  expect(await (await world.fetch('/kampanjen/ambassadorer/')).text()).toContain('Anna Andersson')
})

test('it is reported once, with its field', () => {
  const without = world.publisher.problems.filter(({location}) => location.field === 'slug')
  expect(without.map(({location}) => location.documentId).sort()).toEqual(
    expect.arrayContaining(['ambassador', 'ambassador-2', 'inflyttareStory', 'event', 'guide']),
  )
  expect(new Set(without.map(({report}) => report)).size).toBe(without.length)
})

test.each(pagedDocumentTypes)('%s is previewed before it has an address', async (type) => {
  const query = `document=${type}&with=${type}`
  const pages: {preview: string}[] = await (await preview(`/preview/_pages?${query}`)).json()
  const [page] = pages
  const response = await preview(page?.preview ?? '/preview/no-page/')
  const {title, name, subject} = needed[type]
  const words = typeof name === 'string' ? name : Object(title ?? subject).sv
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(words)])
})

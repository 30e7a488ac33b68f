import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator, type Lake, type Requester} from '../../../lake/index.ts'
import {checkCampaign} from '../../../server/desk/campaign-check/check-campaign.ts'
import type {CheckItem} from '../../../server/desk/campaign-check/check-item.ts'
import {consent, keyed, slug, string, to} from '../../../site/sections/example.ts'
import {publishLake, type World} from '../../site/world.ts'

type Fields = Record<string, unknown>
type Document = Fields & {_id: string; _type: string}

const link = (fields: Fields) => ({_type: 'callToAction', label: string('Läs'), link: fields})

const ready: Fields & {_type: string} = {
  _type: 'campaign',
  name: 'Klar',
  slug: slug('klar'),
  languages: ['sv', 'en'],
  releasedLanguages: ['en'],
  tagline: {sv: 'Nära', en: 'Close'},
  description: {sv: 'Allt är nära.', en: 'All is close.'},
  place: to('plats'),
  owner: to('agare'),
  theme: {_type: 'theme', family: 'sol'},
  selection: {handpicked: keyed([to('anna')])},
  contacts: keyed([to('kontakt')]),
  privacyContact: 'dataskydd@example.org',
  accessibility: {
    status: 'full',
    assessedAt: '2026-01-01',
    feedbackEmail: 'tillganglig@example.org',
  },
  navigation: keyed([
    {
      ...link({kind: 'page', page: 'ambassadors'}),
      _type: 'navigationItem',
      label: {sv: 'Folk', en: 'People'},
    },
  ]),
  sections: keyed([
    {_type: 'heroSection', heading: {sv: 'Välkommen', en: 'Welcome'}},
    {_type: 'ambassadorsSection'},
  ]),
}

const lacking: typeof ready = {
  ...ready,
  releasedLanguages: undefined,
  name: 'Ofärdig',
  slug: slug('ofardig'),
  tagline: string('Nära'),
  theme: {
    _type: 'theme',
    family: 'sol',
    palette: {
      background: '#ffffff',
      surface: '#ffffff',
      text: '#dddddd',
      primary: '#000000',
      onPrimary: '#ffffff',
      accent: '#000000',
      onAccent: '#ffffff',
    },
  },
  selection: {handpicked: keyed([to('anna'), to('bo'), to('cia'), to('dan')])},
  contacts: [],
  privacyContact: '',
  accessibility: {status: 'full', assessedAt: '2024-01-01', feedbackEmail: 'a@example.org'},
  sections: keyed([
    {
      _type: 'heroSection',
      heading: string('Välkommen'),
      actions: keyed([link({kind: 'page', page: 'magazine'})]),
    },
    {_type: 'storiesSection'},
    {_type: 'eventsSection'},
  ]),
  domain: 'finns-inte.invalid',
}

const ambassador = (id: string, name: string, its: Fields | undefined) => ({
  _id: id,
  _type: 'ambassador',
  name,
  slug: slug(id),
  place: to('plats'),
  role: string('Snickare'),
  ...(its ? {consent: its} : {}),
})

const documents: Document[] = [
  {_id: 'plats', _type: 'place', name: 'Kumla', slug: slug('kumla'), kind: 'municipality'},
  {_id: 'agare', _type: 'organisation', name: 'Kommunen'},
  ambassador('anna', 'Anna', consent),
  ambassador('bo', 'Bo', {...consent, withdrawnAt: '2026-01-02'}),
  ambassador('cia', 'Cia', {...consent, scope: 'chosen', campaigns: keyed([to('klar')])}),
  ambassador('dan', 'Dan', undefined),
  {
    _id: 'kontakt',
    _type: 'contactPerson',
    name: 'Eva',
    email: 'eva@example.org',
    role: string('Lots'),
    consent,
  },
  {...ready, _id: 'klar'},
  {...lacking, _id: 'drafts.ofardig'},
  {...ready, _id: 'drafts.ny', name: 'Ny', slug: undefined, sections: [], languages: ['sv']},
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

const now = new Date('2026-06-01T10:00:00Z')

async function check(id: string, requester: Requester = administrator) {
  const dataset = world.lake.dataset('production')
  const campaign = dataset.collection.get(`drafts.${id}`) ?? dataset.collection.get(id)
  if (!campaign) throw new Error(`There is no campaign ${id}`)
  const {publisher} = world
  const items = await checkCampaign(campaign, id, {dataset, publisher, requester, now})
  return new Map(items.map((item): [string, CheckItem] => [item.name, item]))
}

describe('a campaign that is ready', () => {
  test('is told so, point by point', async () => {
    const items = await check('klar')
    const states = [...items.values()].map(({name, state}) => [name, state])
    expect(Object.fromEntries(states)).toEqual({
      sections: 'ok',
      people: 'ok',
      contact: 'ok',
      parties: 'ok',
      links: 'ok',
      contrast: 'ok',
      statement: 'ok',
      privacy: 'ok',
      // Nobody has chosen a picture, so one is drawn.
      share: 'advice',
      languages: 'ok',
      weight: 'ok',
    })
    expect(items.get('weight')?.text).toMatch(/^Startsidan väger \d[\d,\s]* kB utan bilder\.$/)
  })
})

describe('a draft that lacks things', () => {
  test.each([
    ['sections', 'advice', / i: Inflyttarberättelser\. /, /^sections\[_key=="/],
    [
      'people',
      'advice',
      /^4 personer är valda\. 3 av dem syns inte för besökarna\.$/,
      /^selection$/,
    ],
    ['contact', 'stop', /Ingen kontaktperson/, /^contacts$/],
    ['links', 'advice', /^1 länk leder/, /actions\[_key=="[^"]+"\]\.link$/],
    ['contrast', 'stop', /Text går inte att läsa på bakgrund/, /^theme\.palette\.text$/],
    ['statement', 'advice', /äldre än ett år/, /^accessibility$/],
    ['privacy', 'stop', /Skriv vem/, /^privacyContact$/],
    [
      'languages',
      'advice',
      /^Engelska: 3 texter saknas \(devis, rubrik, text på knappen\)\..* Besökarna får inte engelska förrän det släpps/,
      /^tagline$/,
    ],
    ['domain', /stop|unknown/, /finns-inte\.invalid/, /^domain$/],
  ])('%s', async (name, state, sentence, field) => {
    const item = (await check('ofardig')).get(name)
    expect(item?.state).toMatch(state)
    expect(item?.text).toMatch(sentence)
    expect(item?.field).toMatch(field)
  })

  test('the people that may not be shown are named, each with why', async () => {
    const people = (await check('ofardig')).get('people')?.documents
    expect(people?.map(({title, note}) => [title, note]).sort()).toEqual([
      ['Bo', 'Återkallad'],
      ['Cia', 'Har inte sagt ja till den här kampanjen'],
      ['Dan', 'Rätt saknas'],
    ])
  })

  test('a draft without an address or a section is checked as far as it goes', async () => {
    const items = await check('ny')
    expect(items.get('sections')).toMatchObject({state: 'stop', field: 'sections'})
    expect(items.get('languages')).toMatchObject({state: 'ok'})
  })

  test('nobody learns of people whom they may not read', async () => {
    const filter = '_id in ["ofardig", "drafts.ofardig"]'
    const items = await check('ofardig', {
      kind: 'member',
      identity: 'lead',
      grants: [{filter, permissions: ['read']}],
    })
    const {documents = [], text} = items.get('people') ?? {}
    expect([text, documents]).toEqual(['2 personer är valda, och alla får visas.', []])
  })
})

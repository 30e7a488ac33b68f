import type {SanityDocument} from '@sanity/types'
import {
  createMockAuthStore,
  createWorkspaceFromConfig,
  pathToString,
  validateDocument,
  type Workspace,
} from 'sanity'
import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {schemaTypes, themeFamilies} from '../../schemas/index.ts'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from '../studio/client.ts'

let lake: TestLake
let client: SanityClient
let workspace: Workspace

beforeAll(async () => {
  lake = await startLake()
  client = studioClient(lake)
  workspace = await createWorkspaceFromConfig({
    name: 'validation',
    projectId: 'local',
    dataset: 'production',
    schema: {types: schemaTypes},
    auth: createMockAuthStore({client, currentUser: null}),
  })
  await client.create({_id: 'place-nora', _type: 'place', name: 'Nora'})
  await client.create({_id: 'campaign-nora', _type: 'campaign', domain: 'nora.example'})
  await client.create({_id: 'moved', ...redirect('/gammal/', '/ny/')})
  await client.create({_id: 'bo', _type: 'ambassador', slug: {_type: 'slug', current: 'bo'}})
})

afterAll(() => lake?.stop())

const reference = (_ref: string) => ({_type: 'reference', _ref})
const image = {asset: reference('image-abc-10x10-png'), alt: {sv: 'Anna ler.'}}
const consent = {
  basis: 'agreement',
  scope: 'all',
  channels: ['web'],
  askedBy: 'Kansliet',
  askedAt: '2026-01-01',
  validUntil: '2027-01-01',
}
const ambassador = {
  _type: 'ambassador',
  name: 'Anna',
  slug: {_type: 'slug', current: 'anna'},
  portrait: image,
  role: {sv: 'Smed'},
  quote: {sv: 'Här är jag.'},
  summary: {sv: 'Anna smider.'},
  place: reference('place-nora'),
  consent,
}
const colours = themeFamilies[0].palette
const campaign = {
  _type: 'campaign',
  name: 'Nora nu',
  slug: {_type: 'slug', current: 'nora-nu'},
  tagline: {sv: 'Nu'},
  description: {sv: 'Nora, nu.'},
  languages: ['sv', 'en'],
  place: reference('place-nora'),
  owner: reference('place-nora'),
  theme: {family: 'sol', palette: colours},
  sections: [{_type: 'heroSection', _key: 'a', heading: {sv: 'Nora'}}],
  privacyContact: 'dso@example.se',
  accessibility: {status: 'full', assessedAt: '2026-01-01', feedbackEmail: 'a@example.se'},
}
const article = {
  _type: 'article',
  title: {sv: 'Om Nora'},
  slug: {_type: 'slug', current: 'om-nora'},
  lead: {sv: 'Nora.'},
  body: {sv: [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text: 'Nora.'}]}]},
}

const menuItem = (link: object) => ({
  _type: 'navigationItem',
  _key: 'n',
  label: {sv: 'Hem'},
  link,
})
const linked = (href: string) => ({
  ...article.body.sv[0],
  markDefs: [{_type: 'link', _key: 'l', href}],
})
const living = (measure: string, value: number) => ({
  _type: 'livingFigure',
  _key: `${measure}-${value}`,
  measure,
  value,
  year: 2026,
  source: {name: 'SCB'},
})
const redirect = (from: string, to: string) => ({
  _type: 'redirect',
  campaign: reference('campaign-nora'),
  from,
  to,
})

const answer = (_key: string, isRight: boolean) => ({
  _type: 'courseAnswer',
  _key,
  answer: {sv: `Svar ${_key}`},
  isRight,
  explanation: {sv: 'Därför.'},
})
const course = (
  answers: object[] = [answer('a', true), answer('b', false)],
  sections: object[] = [
    {_type: 'quotationSection', _key: 's', person: {_type: 'reference', _ref: 'bo'}},
  ],
) => ({
  _type: 'course',
  title: {sv: 'Värdskap'},
  slug: {_type: 'slug', current: 'vardskap'},
  campaign: {_type: 'reference', _ref: 'campaign-nora'},
  lead: {sv: 'För den som får frågor.'},
  chapters: [
    {
      _type: 'courseChapter',
      _key: 'c',
      title: {sv: 'Fråga'},
      sections,
      questions: [{_type: 'courseQuestion', _key: 'q', question: {sv: 'Varför?'}, answers}],
    },
  ],
})

/** The problems of a document as `path: message`. References, slugs and redirects are looked up in the lake. */
async function problemsOf(fields: object, of: 'error' | 'warning' = 'error'): Promise<string[]> {
  const document: SanityDocument = {
    _id: 'drafts.new',
    _type: '',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...fields,
  }
  const markers = await validateDocument({
    document,
    workspace,
    environment: 'studio',
    getClient: (options) => client.withConfig(options),
    getDocumentExists: async () => true,
  })
  return markers
    .filter(({level}) => level === of)
    .map(({path, message}) => `${pathToString(path)}: ${message}`)
}

describe('a valid document', () => {
  test.each([
    ['ambassador', ambassador],
    ['campaign', campaign],
    ['article that names nobody', article],
    ['course', course()],
  ])('%s has no errors', async (_, fields) => {
    expect(await problemsOf(fields)).toEqual([])
  })
})

describe('a document that would break a page', () => {
  const scenarios: [string, object, RegExp][] = [
    ['no name', {...ambassador, name: undefined}, /^name: Skriv personens namn/],
    ['no slug', {...ambassador, slug: undefined}, /^slug: Adressen saknas/],
    ['a slug with Swedish letters', {...ambassador, slug: {current: 'åsa'}}, /^slug: .*a–z/],
    ['the slug of another', {...ambassador, slug: {current: 'bo'}}, /^slug/],
    ['no portrait', {...ambassador, portrait: undefined}, /^portrait: Bilden saknas/],
    [
      'a portrait that is not described',
      {...ambassador, portrait: {...image, alt: undefined}},
      /^portrait\.alt\.sv: Beskriv bilden/,
    ],
    [
      'a role in English only',
      {...ambassador, role: {en: 'Smith'}},
      /^role\.sv: Skriv texten på svenska/,
    ],
    ['a blank quote', {...ambassador, quote: {sv: '  '}}, /^quote\.sv/],
    ['no consent', {...ambassador, consent: undefined}, /^consent: Fyll i/],
    [
      'a consent without an end',
      {...ambassador, consent: {...consent, validUntil: undefined}},
      /^consent\.validUntil/,
    ],
    [
      'a consent that ends before it begins',
      {...ambassador, consent: {...consent, validFrom: '2028-01-01'}},
      /^consent\.validUntil: Slutdagen/,
    ],
    [
      'a campaign that ends before it begins',
      {...campaign, period: {from: '2026-06-15', to: '2026-06-14'}},
      /^period\.to: Slutet ligger före början/,
    ],
    [
      'a minor without a guardian',
      {...ambassador, consent: {...consent, minor: true}},
      /^consent\.guardian/,
    ],
    [
      'people without a consent',
      {...article, people: [{_type: 'person', _key: 'p', name: 'Bo'}]},
      /^consent: Fyll i/,
    ],
    [
      'a campaign at the address of the Studio',
      {...campaign, slug: {current: 'studio'}},
      /^slug: ”studio” är upptaget/,
    ],
    [
      'a campaign at the address of the API',
      {...campaign, slug: {current: 'v2025-02-19'}},
      /^slug: .* är upptaget/,
    ],
    ['a campaign that is not in Swedish', {...campaign, languages: ['en']}, /^languages: Svenska/],
    [
      'a colour that is none',
      {...campaign, theme: {family: 'sol', palette: {...colours, accent: 'red'}}},
      /^theme\.palette\.accent: Skriv färgen/,
    ],
    [
      'text that cannot be read on its ground',
      {...campaign, theme: {family: 'sol', palette: {...colours, text: '#ffe9c2'}}},
      /^theme\.palette\.text: .*kontrasten är/,
    ],
    [
      'a campaign that ends before it begins',
      {...campaign, period: {from: '2027-01-01', to: '2026-01-01'}},
      /^period\.to: Slutet/,
    ],
    ['an empty front page', {...campaign, sections: []}, /^sections: Startsidan/],
    [
      'a link to nowhere',
      {
        ...campaign,
        navigation: [{_type: 'navigationItem', _key: 'n', label: {sv: 'Hem'}, link: {kind: 'url'}}],
      },
      /link\.url: Skriv en adress/,
    ],
    [
      'a figure without a source',
      {
        _type: 'place',
        name: 'Nora',
        kind: 'town',
        slug: {current: 'nora'},
        figures: [{_type: 'figure', _key: 'f', label: {sv: 'Invånare'}, value: 7, year: 2025}],
      },
      /source: Ange en källa/,
    ],
    [
      'the same measure twice',
      {
        _type: 'place',
        name: 'Nora',
        kind: 'town',
        slug: {current: 'nora'},
        living: [living('rent', 7000), living('tax', 28), living('rent', 8000)],
      },
      /^living: ”Hyra för tre rum/,
    ],
    [
      'a tax of more than everything',
      {
        _type: 'place',
        name: 'Nora',
        kind: 'town',
        slug: {current: 'nora'},
        living: [living('tax', 101)],
      },
      /value: Skatten är högst 100 procent/,
    ],
    [
      'a place compared with itself',
      {
        ...campaign,
        comparisons: [
          {
            _type: 'placePair',
            _key: 'p',
            from: reference('place-nora'),
            to: reference('place-nora'),
          },
        ],
      },
      /to: Välj två olika platser/,
    ],
    [
      'a slug that is typed',
      {...ambassador, slug: {current: 'Łukasz Đorđević'}},
      /^slug: .*skriv ”lukasz-dordevic”/,
    ],
    [
      'a link that would run as a script',
      {...campaign, navigation: [menuItem({kind: 'url', url: 'javascript:alert(1)'})]},
      /link\.url: Skriv en hel adress/,
    ],
    [
      'a link in running text that would run as a script',
      {...article, body: {sv: [linked('javascript:alert(1)')]}},
      /^body\.sv.*href: Skriv en hel adress/,
    ],
    [
      'a part of the front page that no page knows',
      {...campaign, sections: [{_type: 'tickerSection', _key: 'a'}]},
      /^sections.*kan inte visas på webbplatsen \(tickerSection\)/,
    ],
    [
      'a table in running text',
      {...article, body: {sv: [{_type: 'table', _key: 't', rows: []}]}},
      /^body\.sv.*kan inte visas på webbplatsen \(table\)/,
    ],
    [
      'a heading that no page knows',
      {...article, body: {sv: [{...article.body.sv[0], style: 'h5'}]}},
      /^body\.sv.*Styckets format finns inte på webbplatsen \(h5\)/,
    ],
    ['a redirect to itself', redirect('/a/', '/a/'), /^to: .*sig själv/],
    [
      'a redirect to itself in another spelling',
      redirect('/caf%C3%A9', '/café/'),
      /^to: .*sig själv/,
    ],
    [
      'two redirects to each other',
      redirect('/ny/', '/gammal/'),
      /^to: .*\/ny\/ → \/gammal\/ → \/ny\//,
    ],
    ['a course without chapters', {...course(), chapters: []}, /^chapters: Skriv mellan/],
    ['a chapter without content', course(undefined, []), /sections: Kapitlet behöver/],
    [
      'a chapter with a section of front pages alone',
      course(undefined, [{_type: 'heroSection', _key: 'h'}]),
      /Den här delen kan inte visas/,
    ],
    ['a question of one answer', course([answer('a', true)]), /answers: Skriv mellan två/],
    [
      'a question without a right answer',
      course([answer('a', false), answer('b', false)]),
      /answers: Markera ett av svaren/,
    ],
    [
      'a question with two right answers',
      course([answer('a', true), answer('b', true)]),
      /answers: Markera ett av svaren/,
    ],
    [
      'an answer that is not explained',
      course([answer('a', true), {...answer('b', false), explanation: undefined}]),
      /explanation/,
    ],
    ['a redirect by the own domain', redirect('/a/', 'https://nora.example/a'), /^to: .*sig själv/],
    ['a second redirect from there', redirect('/gammal', '/b/'), /^from: Det finns redan/],
    ['a redirect to a script', redirect('/a/', 'javascript:alert(1)'), /^to: Börja med/],
    [
      'a redirect with a line break',
      redirect('/a/', '/b\n/* https://ond.example 301'),
      /^to: Börja/,
    ],
    ['a redirect from a line break', redirect('/a\n/*', '/b/'), /^from: Skriv en adress/],
  ]
  test.each(scenarios)('%s', async (_, fields, message) => {
    expect(await problemsOf(fields)).toContainEqual(expect.stringMatching(message))
  })
})

test('a telephone number that cannot be dialled gets a warning, not an error', async () => {
  const contact = {
    _type: 'contactPerson',
    name: 'Anna',
    role: {sv: 'Frågor'},
    phone: 'via växeln',
    consent,
  }
  expect(await problemsOf(contact)).toEqual([])
  expect(await problemsOf(contact, 'warning')).toContainEqual(
    expect.stringMatching(/^phone: Det går inte att ringa/),
  )
  expect(await problemsOf({...contact, phone: '+46 (0)910-555 01 23'}, 'warning')).toEqual([])
})

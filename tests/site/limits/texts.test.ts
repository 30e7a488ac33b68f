import fc from 'fast-check'
import {parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import {consent, keyed, slug, string, text, to} from '../../../site/sections/example.ts'
import {readXml} from '../checks/xml.ts'
import {localizedTree, UNKNOWN} from '../text/trees.ts'
import {publishLake, type World} from '../world.ts'

/** Names of campaigns, and the letter that their icon shows. */
const names = {
  kanot: ['🛶 Askersund', '🛶'],
  familj: ['👨‍👩‍👧‍👦 Familjen', '👨‍👩‍👧‍👦'],
  flagga: ['🇸🇪 Sverige', '🇸🇪'],
  och: ['& Västerbotten', '&'],
  mindre: ['<b>Mindre</b>', '<'],
  citat: ['"Citat"', '"'],
  delad: ['e\u0301tape', 'e\u0301'],
  halv: ['\ud83d halva', '\ufffd'],
  styrtecken: ['\u0000\u000b Norsjö', 'N'],
  slut: [']]> Slut', ']'],
} as const

const CONTROLS = 'Fika\u000b\u0000\r och\ufffe bulle\uffff \ud83d;\r\nRAD:två'
/** Rich texts as imports bring them: the same on every run. */
const trees: readonly unknown[] = fc
  .sample(localizedTree, {seed: 20_261_130, numRuns: 24})
  // As JSON, and without references to what is not there: the lake takes neither.
  .map((tree) => JSON.parse((JSON.stringify(tree) ?? 'null').replaceAll('"_ref"', '"_gone"')))

const handpicked = (ids: readonly string[]) => ({selection: {handpicked: keyed(ids.map(to))}})
const ids = (type: string) => trees.map((_, index) => `${type}-${index}`)
const campaign = (name: string, fields: object) => ({
  _id: `c-${name}`,
  _type: 'campaign',
  slug: slug(name),
  tagline: string('Nära'),
  description: text('Ett ställe att prova texter på.'),
  languages: ['sv', 'en'],
  releasedLanguages: ['sv', 'en'],
  place: to('plats'),
  owner: to('org'),
  theme: {_type: 'theme', family: 'sol'},
  sections: keyed([{_type: 'heroSection', heading: string('Hej')}]),
  ...fields,
})

const documents = [
  {_id: 'org', _type: 'organisation', name: 'Kommunen', url: 'https://example.org/'},
  {_id: 'plats', _type: 'place', name: 'Sörby', slug: slug('sorby'), kind: 'municipality'},
  ...Object.entries(names).map(([id, [name]]) => campaign(id, {name})),
  campaign('texter', {
    name: 'Texter',
    // What is gone, and what an import left empty.
    partners: keyed([{_type: 'reference', _ref: 'nobody', _weak: true}]),
    funders: keyed([{_type: 'reference', _ref: 'nobody', _weak: true}]),
    navigation: [null, {_key: 'a', _type: 'action', label: null, link: null}],
    accessibility: {
      status: 'almost',
      feedbackEmail: 'fraga@example.se',
      assessedAt: '2026-01-01',
      deficiencies: keyed(
        [null, 'laziness', 'burden'].map((reason, index) => ({
          _type: 'deficiency',
          description: text(`Brist nummer ${index}`),
          reason,
        })),
      ),
    },
    ...handpicked([...ids('story'), ...ids('offer'), 'e', 'ny-s', 'ny-e', 'ny-o']),
    sections: keyed(trees.map((body) => ({_type: 'freeTextSection', body}))),
  }),
  ...trees.flatMap((body, index) => [
    {
      _id: `story-${index}`,
      _type: 'inflyttareStory',
      title: string(`Berättelse ${index}`),
      slug: slug(`b-${index}`),
      lead: text(CONTROLS),
      movedTo: to('plats'),
      body,
      chapters: keyed([{title: string('Ett'), body}]),
      consent,
    },
    {
      _id: `offer-${index}`,
      _type: 'opportunity',
      kind: 'job',
      title: string(`Jobb ${index}`),
      slug: slug(`j-${index}`),
      summary: text(CONTROLS),
      expiresAt: '2099-12-31',
      organisation: to('org'),
      place: to('plats'),
      body,
    },
    {
      _id: `article-${index}`,
      _type: 'article',
      title: string(`Artikel ${index}`),
      slug: slug(`a-${index}`),
      lead: text(CONTROLS),
      body,
    },
  ]),
  {
    _id: 'issue',
    _type: 'magazineIssue',
    campaign: to('c-texter'),
    title: string('Nummer'),
    slug: slug('nr-1'),
    number: 1,
    year: 2026,
    editorial: trees[0],
    articles: keyed(ids('article').map(to)),
  },
  {
    _id: 'e',
    _type: 'event',
    title: string(CONTROLS),
    slug: slug('fika'),
    summary: text(CONTROLS),
    venue: CONTROLS,
    startsAt: '2099-06-05T22:00:00Z',
    endsAt: '2099-06-05T22:00:00Z',
    allDay: true,
    signupUrl: 'https://example.org/\r\nSTATUS:CANCELLED',
    body: trees[1],
  },
  // Values that no vocabulary has, as an import brings them.
  {
    _id: 'ny-s',
    _type: 'inflyttareStory',
    title: string('Okända värden'),
    slug: slug('ny-s'),
    lead: text('Kort.'),
    movedTo: to('plats'),
    movedFrom: {place: 'Berlin', country: 'Västtyskland'},
    household: 'kollektiv',
    drivkrafter: ['vinden', 'constructor'],
    hinder: ['toString'],
    consent,
  },
  {
    _id: 'ny-e',
    _type: 'event',
    title: string('Okänt läge'),
    slug: slug('ny-e'),
    startsAt: '2099-06-05T16:00:00Z',
    endsAt: '2099-06-05T16:00:00Z',
    status: 'rescheduled',
  },
  ...['båt', 'constructor', '', 7].map((kind, index) => ({
    _id: `ny-o${index || ''}`,
    _type: 'opportunity',
    kind,
    title: string('Okänt slag'),
    slug: slug(`ny-o${index || ''}`),
    employmentType: kind,
    tenure: kind,
    expiresAt: '2099-12-31',
    organisation: to('org'),
    place: to('plats'),
  })),
]

let world: World
const pages = new Map<string, string>()

beforeAll(async () => {
  const mutations = documents.map((document) => ({createOrReplace: document}))
  world = await publishLake((lake) =>
    lake.dataset('production').transact(mutations, {}, administrator),
  )
  for (const {slug: name} of world.publisher.campaigns) {
    for (const {path} of world.publisher.pages(name)) {
      const answer = await world.fetch(`/${name}${path}`)
      pages.set(`/${name}${path}`, await answer.text())
    }
  }
}, 300_000)

afterAll(() => world?.close())

const page = (path: string): string => pages.get(path) ?? ''
const every = (ending: RegExp): [string, string][] =>
  [...pages].filter(([path]) => ending.test(path))
const html = (): [string, string][] => every(/\/$|\.html$/)

describe.each(Object.entries(names))('the campaign %s', (id, [name, letter]) => {
  test('has its pages, and an icon with the first letter of its name', () => {
    const root = parse(page(`/${id}/`))
    const href = root.querySelector('link[rel=icon]')?.getAttribute('href') ?? ''
    const icon = readXml(decodeURIComponent(href.replace('data:image/svg+xml,', '')))
    expect(icon.children.find((child) => child.name === 'text')?.text).toBe(letter)
    const heading = root.querySelector('.wordmark')?.text.replaceAll('\u00ad', '').trim()
    expect(heading).toContain(/\p{L}{4,}/u.exec(name)?.[0])
  })
})

test('every page comes out', () => {
  const failed = world.publisher.problems.filter(({location}) => location.field === undefined)
  expect(failed.map(({report}) => report)).toEqual([])
})

test('no page holds a character that HTML forbids', () => {
  const forbidden = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u
  expect(
    html()
      .filter(([, body]) => forbidden.test(body))
      .map(([path]) => path),
  ).toEqual([])
})

test('feeds and sitemaps are XML', () => {
  const files = every(/\.xml$/)
  expect(files.length).toBeGreaterThan(20)
  for (const [, body] of files) expect(() => readXml(body)).not.toThrow()
})

test('structured data is JSON that no text can end', () => {
  for (const [, body] of html()) {
    for (const [, json = ''] of body.matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      expect(() => JSON.parse(json)).not.toThrow()
      expect(json).not.toMatch(/<|\u2028|\u2029|undefined|NaN|\[object/)
    }
  }
})

test('an event for the calendar is one event, in lines of at most 75 octets', () => {
  const file = page('/texter/evenemang/fika.ics')
  const lines = file.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\p{Cc}\p{Cs}]/u)
  const names = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => line.split(/[:;]/)[0])
  expect(names).not.toContain('RAD')
  expect(names.filter((name) => name === 'STATUS')).toEqual(['STATUS'])
  expect(file).toContain('DTSTART;VALUE=DATE:20990606\r\n')
})

test('values that no vocabulary has are left out, or stay as they are written', () => {
  expect(page('/texter/evenemang/ny-e.ics')).toContain('STATUS:CONFIRMED\r\n')
  expect(page('/texter/evenemang/ny-e.ics')).not.toContain('DTEND')
  expect(page('/texter/evenemang/ny-e/')).toContain('https://schema.org/EventScheduled')
  const facts = parse(page('/texter/berattelser/ny-s/')).querySelectorAll('dd')
  expect(facts.map((fact) => fact.text.trim()).filter((fact) => fact === '')).toEqual([])
  expect(page('/texter/berattelser/ny-s/')).toContain('Västtyskland')
})

test('what is not accessible is said, whatever reason is stored', () => {
  const statement = parse(page('/texter/tillganglighet/')).text
  for (const index of [0, 1, 2]) expect(statement).toContain(`Brist nummer ${index}`)
})

test('an all-day event says its day, not a moment of the day before', () => {
  const times = parse(page('/texter/evenemang/fika/')).querySelectorAll('time')
  expect(times.map((time) => time.getAttribute('datetime'))).toContain('2099-06-06')
})

describe('what pages do not know of a text', () => {
  test('is nowhere: not in pages, print, feeds or files', () => {
    const debug = /Unknown block|unknown__|portabletext|undefined|\[object Object\]/
    const shown = [...pages].filter(([path, body]) => {
      const words = path.endsWith('/') ? parse(body).querySelector('body')?.text : body
      return debug.test(words ?? '') || words?.includes(`Tabell ${UNKNOWN}`)
    })
    expect(shown.map(([path]) => path)).toEqual([])
  })

  test('is told to editors, by document and field', () => {
    const faults = world.publisher.problems.filter(
      ({location, message}) => location.field !== undefined && !message.includes('another type'),
    )
    const places = new Set(faults.map(({location}) => location.documentId?.split('-')[0]))
    // The editorial of the issue is one text, which may happen to have nothing that is unknown.
    places.delete('issue')
    expect(places).toEqual(new Set(['story', 'offer', 'article', 'c', 'e']))
    for (const {location} of faults) {
      expect(location.field).toMatch(
        /^(?:body|editorial|chapters\[_key=="item-0"\]\.body|sections\[_key=="item-\d+"\]\.body)\.(?:sv|en)\[/,
      )
    }
  })
})

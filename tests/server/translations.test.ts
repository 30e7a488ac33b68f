import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../security/server.ts'

let server: WholeServer
let lead: string
let elsewhere: string
let viewer: string

const belongsTo = [{_key: 'k', _type: 'reference', _ref: 'malmo', _weak: true}]
const guide = (fields: object) => ({
  create: {
    _id: 'guide',
    _type: 'guide',
    title: {sv: 'Flytta <hit>'},
    lead: {sv: 'Så.'},
    belongsTo,
    ...fields,
  },
})

beforeAll(async () => {
  server = await startWholeServer()
  const dataset = server.lake.dataset('production')
  await dataset.transact(
    [
      {
        create: {
          _id: 'malmo',
          _type: 'campaign',
          name: 'Malmö',
          slug: {current: 'malmo'},
          languages: ['sv', 'en', 'de'],
          tagline: {sv: 'Nära', en: 'Close'},
        },
      },
      guide({}),
    ],
    {},
    administrator,
  )
  await server.settled()
  const {administration} = server.accounts
  const token = (role: string, campaign: string) =>
    administration.addToken(role + campaign, readMembership(role, [campaign])).secret
  lead = token('lead', 'malmo')
  viewer = token('viewer', 'malmo')
  elsewhere = token('lead', 'kumla')
})
afterAll(() => server.close())

const ask = (path: string, token?: string, body?: string) =>
  fetch(`http://127.0.0.1:${server.port}/studio/api/translations/${path}`, {
    headers: token ? {Authorization: `Bearer ${token}`} : {},
    ...(body === undefined ? {} : {method: 'POST', body}),
  })
const file = async (query = 'language=en') => (await ask(`malmo/file?${query}`, lead)).text()
const stored = (id: string) => server.lake.dataset('production').collection.get(id)
const states = async (language: string) => {
  const {documents} = await (await ask('malmo', lead)).json()
  return Object.fromEntries(
    documents.map(
      ({id, languages}: {id: string; languages: {language: string; state: string}[]}) => [
        id,
        languages.find((one) => one.language === language)?.state,
      ],
    ),
  )
}

test('what is missing is listed by language, the campaign first', async () => {
  const answer = await (await ask('malmo', lead)).json()
  expect(answer.languages).toEqual(['en', 'de'])
  expect(answer.sites).toEqual(
    ['en', 'de'].map((language) => ({
      language,
      pages: expect.any(Number),
      home: {preview: `/preview/malmo/${language}/`, live: `/malmo/${language}/`},
    })),
  )
  expect(answer.documents[0]).toMatchObject({id: 'malmo', type: 'campaign', title: 'Malmö'})
  expect(await states('en')).toEqual({malmo: 'unchecked', guide: 'missing'})
  expect(await states('de')).toEqual({malmo: 'missing', guide: 'missing'})
})

describe.each(['1.2', '2.0'])('a file of XLIFF %s', (version) => {
  test('has every text, and comes back as drafts', async () => {
    const answer = await ask(`malmo/file?language=de&version=${version}`, lead)
    expect(answer.headers.get('content-disposition')).toContain('malmo-de.xlf')
    const text = await answer.text()
    expect(text).toContain('Flytta &lt;hit&gt;')
    const done = text.replaceAll(
      /<source xml:space="preserve">([^<]*)<\/source>/g,
      (source, words) => `${source}<target>${words} (${version})</target>`,
    )
    const imported = await (await ask('malmo/file', lead, done)).json()
    expect(imported).toMatchObject({language: 'de', texts: 3, documents: 2, problemCount: 0})
    expect(stored('drafts.guide')).toMatchObject({
      title: {sv: 'Flytta <hit>', de: `Flytta <hit> (${version})`},
    })
    expect(stored('guide')?.title).toEqual({sv: 'Flytta <hit>'})
    expect(await states('de')).toEqual({malmo: 'ready', guide: 'ready'})
    await server.lake
      .dataset('production')
      .transact([{delete: {id: 'drafts.guide'}}, {delete: {id: 'drafts.malmo'}}], {}, administrator)
  })
})

test('a document is ready when somebody says so, until its Swedish changes', async () => {
  const ready = await ask('malmo/ready/malmo/en', lead, '')
  expect(ready.status).toBe(204)
  expect(await states('en')).toMatchObject({malmo: 'ready'})
  expect(await file('language=en&which=missing')).not.toContain('Nära')
  await server.lake
    .dataset('production')
    .transact([{patch: {id: 'drafts.malmo', set: {'tagline.sv': 'Närmare'}}}], {}, administrator)
  expect(await states('en')).toMatchObject({malmo: 'outdated'})
  expect(await file('language=en&which=missing')).toContain('Närmare')
})

test('a text whose Swedish changed is named, and left as it is', async () => {
  const text = (await file()).replace(
    /(<source xml:space="preserve">)Så\.(<\/source>)/,
    '$1Så här.$2<target>Like this.</target>',
  )
  const imported = await (await ask('malmo/file', lead, text)).json()
  expect(imported.problems).toContainEqual({
    document: 'guide',
    title: 'Flytta <hit>',
    text: 'lead',
    note: 'Ingress',
    problem: 'changed',
  })
  expect(stored('drafts.guide')?.lead ?? {}).not.toHaveProperty('en')
})

test.each([
  ['no XLIFF', '<html/>', 400],
  [
    'a language that there is not',
    '<xliff version="2.0" srcLang="sv" trgLang="xx"><file id="f"/></xliff>',
    400,
  ],
  [
    'from another language',
    '<xliff version="2.0" srcLang="en" trgLang="de"><file id="f"/></xliff>',
    400,
  ],
  ['more than is read', ' '.repeat(9 * 1024 * 1024), 413],
])('refuses %s', async (_, body, status) => {
  expect((await ask('malmo/file', lead, body)).status).toBe(status)
})

describe('nobody learns or changes what they may not', () => {
  test.each(['malmo', 'malmo/file?language=en'])('%s', async (path) => {
    expect((await ask(path)).status).toBe(401)
    expect((await ask(path, elsewhere)).status).toBe(404)
    expect((await ask(path.replace('malmo', 'nobody'), TOKEN)).status).toBe(404)
  })
  test('who only reads takes in nothing', async () => {
    const text = await file('language=de')
    const done = text.replaceAll('</source>', '</source><target>Neu</target>')
    expect((await ask('malmo/file', viewer, done)).status).toBe(403)
    expect((await ask('malmo/ready/guide/en', viewer, '')).status).toBe(403)
    expect((await ask('malmo/file', elsewhere, done)).status).toBe(404)
    expect(JSON.stringify(stored('drafts.guide') ?? {})).not.toContain('Neu')
  })
  test('a document of another campaign is none of this one', async () => {
    const foreign =
      '<xliff version="2.0" srcLang="sv" trgLang="en"><file id="f" original="anna"><unit id="title"><segment><source>A</source><target>B</target></segment></unit></file></xliff>'
    const imported = await (await ask('malmo/file', lead, foreign)).json()
    expect(imported).toMatchObject({texts: 0, problemCount: 1})
  })
})

import {toString as qrCode} from 'qrcode'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {type FormServer, startFormServer} from './form-server.ts'

let server: FormServer
let lead: string

beforeAll(async () => {
  server = await startFormServer()
  lead = server.accounts.administration.addToken('lead', readMembership('lead', ['kumla'])).secret
  const figures = server.visitors.figures()
  const view = {campaign: 'kumla', language: 'sv', path: '/'}
  figures.add([
    {...view, day: '2026-11-20', source: 'search', count: 400},
    {...view, day: '2026-11-27', source: 'link:mässan', count: 100},
    {...view, day: '2026-11-27', path: '/=a/', count: 40},
    {...view, day: '2026-11-27', language: 'ar', path: '/ar/', source: 'direct', count: 3},
    {...view, campaign: 'norsjo', day: '2026-11-27', source: 'direct', count: 77},
    {...view, day: '2026-11-27', language: '+', path: 'ask', count: 10},
  ])
  for (let index = 0; index < 12; index += 1)
    figures.survey('kumla', 'form-kumla-survey', {drog: [index < 7 ? 'jobb' : 'gone']}, `${index}`)
})
afterAll(() => server.close())

const PERIOD = '?from=2026-11-01&to=2026-11-30'
const ask = (path: string) =>
  fetch(`${server.origin}${path}`, {
    headers: {Authorization: `Bearer ${lead}`},
    redirect: 'manual',
  })

describe('campaign links and ways to advertisements', () => {
  test.each([
    ['/kumla/g/mässan', '/kumla/kontakt/?a=1&k=m%C3%A4ssan'],
    ['/kumla/g/m%C3%A4ssan/?x=2', '/kumla/kontakt/?a=1&k=m%C3%A4ssan&x=2'],
    ['/kumla/ut/larare/', 'https://jobb.example/1?ref=2'],
  ])('%s leads to %s', async (path, to) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, to])
  })

  test('the page of an advertisement leads there by way of the count', async () => {
    const page = '/kumla/mojligheter/larare/'
    const html = await (await ask(page)).text()
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    const paths = hrefs.map((href) => new URL(href, server.origin + page).pathname)
    expect(paths).toContain('/kumla/ut/larare/')
  })

  test.each(['/kumla/g/utan', '/kumla/g/annan', '/kumla/ut/annat'])(
    '%s leads nowhere',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

test('results say what was read, from where, and what it led to', async () => {
  const answer = await ask(`/studio/api/results/kumla${PERIOD}`)
  expect(await answer.json()).toMatchObject({
    name: 'kumla',
    activity: {opportunities: 1, stories: 0},
    figures: {
      entries: 503,
      views: 543,
      weeks: [
        {week: '2026-W47', monday: '2026-11-16', entries: 400},
        {week: '2026-W48', monday: '2026-11-23', entries: 103, views: 143},
      ],
      sources: [
        {source: 'search', entries: 400},
        {source: 'annan', entries: 103},
      ],
      conversions: [{kind: 'ask', count: 10, perThousandEntries: 19.9}],
    },
    links: [
      {
        name: 'Mässan',
        word: 'mässan',
        address: 'https://hemvist.example/kumla/g/mässan',
        entries: 100,
      },
      {name: 'Utan mål', entries: null},
    ],
  })
})

test('campaigns stand beside each other, only those that one leads', async () => {
  const {campaigns} = await (await ask(`/studio/api/results${PERIOD}`)).json()
  expect(campaigns).toMatchObject([{slug: 'kumla', entries: 503, conversions: [{kind: 'ask'}]}])
})

test('the table takes no text for a formula, and shows no number under five', async () => {
  const csv = await (await ask(`/studio/api/results/kumla/results.csv${PERIOD}`)).text()
  expect(csv).toContain(
    '"kumla";"2026-11-01";"2026-11-30";"Ledde till";"Frågade en människa";"";"";"10";"19,9"\r\n',
  )
  expect(csv).toContain('"Mässan";"";"100"')
  expect(csv).not.toMatch(/;"[1-4]"/)
  expect(csv).not.toMatch(/"=/)
})

test('the page for funders shows activity, reach, action and effect, and the emblem of the Union', async () => {
  const answer = await ask(`/studio/api/results/kumla/report${PERIOD}`)
  const html = await answer.text()
  for (const part of ['Aktivitet', 'Räckvidd', 'Handling', 'Effekt', 'Finansiering']) {
    expect(html).toContain(`<h2>${part}</h2>`)
  }
  expect(html).toContain('Europeiska unionens flagga')
  expect(html.match(/<polygon /g)).toHaveLength(12)
  expect(html).toContain('Färre än tio har svarat.')
  expect(html).toContain('<td>19,9</td>')
  const policy = answer.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'; style-src 'sha256-")
})

test('weeks are drawn, and a code for a poster reads as the address', async () => {
  const chart = await (await ask(`/studio/api/results/kumla/weeks.svg${PERIOD}`)).text()
  expect(chart.match(/<rect /g)).toHaveLength(2)
  const code = await ask('/studio/api/results/kumla/links/m%C3%A4ssan.svg')
  expect(code.headers.get('Content-Type')).toBe('image/svg+xml')
  const expected = await qrCode('https://hemvist.example/kumla/g/mässan', {type: 'svg', margin: 4})
  expect(await code.text()).toBe(expected)
  expect((await ask('/studio/api/results/kumla/links/annan.svg')).status).toBe(404)
})

test.each(['?from=2026-13-01&to=2026-11-30', '?from=2026-12-01&to=2026-11-30', '?from=x'])(
  '%s is no period',
  async (query) => {
    expect((await ask(`/studio/api/results/kumla${query}`)).status).toBe(400)
  },
)

describe('a survey', () => {
  const TODAY = `?from=2026-11-01&to=2999-12-31`
  const question = {
    label: 'Vad drog mest?',
    options: [
      {label: 'Jobbet', count: 7},
      {label: 'Sjön', count: 0},
      {label: 'Huset', count: 0},
      {label: 'Borttaget val', count: 5},
    ],
  }

  test('is among the results in the words of its form, with options that are gone', async () => {
    const {surveys} = await (await ask(`/studio/api/results/kumla${TODAY}`)).json()
    expect(surveys).toMatchObject([
      {form: 'form-kumla-survey', title: 'Varför här?', n: 12, questions: [question]},
    ])
  })

  test('is in the table and on the page for funders', async () => {
    const csv = await (await ask(`/studio/api/results/kumla/results.csv${TODAY}`)).text()
    expect(csv).toContain('Varför här?: Vad drog mest? Jobbet')
    const page = await (await ask(`/studio/api/results/kumla/report${TODAY}`)).text()
    expect(page).toContain('<caption>Varför här?: Vad drog mest?</caption>')
    expect(page).toContain('enkäten Varför här?, 12 svar')
  })
})

import {studioTheme, ThemeProvider} from '@sanity/ui'
import {createElement, type ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fetchUpcoming, LISTED} from '../../studio/today/queries.ts'
import {Section} from '../../studio/today/Section.tsx'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

describe('the days that are listed', () => {
  let lake: TestLake
  let client: SanityClient
  beforeAll(async () => {
    lake = await startLake()
    client = studioClient(lake)
    for (const to of ['2026-06-14', '2026-06-15', '2026-06-29', '2026-06-30']) {
      await client.create({_id: `c-${to}`, _type: 'campaign', name: to, period: {to}})
      await client.create({_id: `o-${to}`, _type: 'opportunity', title: {sv: to}, expiresAt: to})
    }
  })
  afterAll(() => lake.stop())

  test('are those of Sweden, also just after midnight there', async () => {
    const midnight = new Date('2026-06-15T00:30:00+02:00')
    const found = await fetchUpcoming(client, midnight, new AbortController().signal)
    const days = ['2026-06-15', '2026-06-29']
    expect(found.campaigns.map(({at}) => at)).toEqual(days)
    expect(found.endings.map(({at}) => at)).toEqual(days)
  })
})

describe('a section', () => {
  const section = (props: {
    rows: readonly ReactNode[] | undefined
    more?: number
    error?: unknown
  }) =>
    renderToStaticMarkup(
      createElement(
        ThemeProvider,
        {theme: studioTheme},
        createElement(Section, {id: 's', title: 'Utkast', empty: 'Inget här.', ...props}),
      ),
    )
  const rows = (count: number) =>
    Array.from({length: count}, (_, index) => createElement('li', {key: index}, 'rad'))
  const listedIn = (html: string) => html.match(/<li>/g)?.length ?? 0
  const numbersIn = (html: string) =>
    [...html.replace(/<style.*?<\/style>/gs, '').matchAll(/>(\d+|och \d+ till)</g)].map(
      ([, number]) => number,
    )

  test.each([
    {count: 1, more: 0, listed: 1, numbers: ['1']},
    {count: LISTED, more: 0, listed: LISTED, numbers: [`${LISTED}`]},
    {count: LISTED + 3, more: 0, listed: LISTED, numbers: [`${LISTED + 3}`, 'och 3 till']},
    {count: LISTED, more: 12, listed: LISTED, numbers: [`${LISTED + 12}`, 'och 12 till']},
  ])('counts $count rows and $more more as it lists them', ({count, more, listed, numbers}) => {
    const html = section({rows: rows(count), more})
    expect(listedIn(html)).toBe(listed)
    expect(numbersIn(html)).toEqual(numbers)
    expect(html).not.toContain('Inget här.')
  })

  test('says why it has no rows', () => {
    expect(section({rows: undefined})).toContain('Hämtar …')
    expect(section({rows: []})).toContain('Inget här.')
    expect(section({rows: undefined, error: new Error('503')})).toContain('gick inte att hämta')
  })
})

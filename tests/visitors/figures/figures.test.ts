import {fork} from 'node:child_process'
import {once} from 'node:events'
import {appendFileSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, onTestFinished, test} from 'vitest'
import {Figures, readLog, sourceOf, Tally, viewsIn} from '../../../visitors/index.ts'
import {testFolder} from '../open.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const DAY = '2026-11-30'
const period = {campaign: 'kumla', from: '2026-11-01', to: '2026-11-30'}

function open() {
  const folder = testFolder()
  const clock = {now: Date.parse(`${DAY}T10:00:00Z`)}
  const counts = join(folder, 'counts')
  const problems: string[] = []
  const tally = new Tally(
    counts,
    (message) => problems.push(message),
    () => clock.now,
  )
  const figures = new Figures(join(folder, 'figures.sqlite'), counts, () => clock.now)
  onTestFinished(() => figures.close())
  const visit = (path: string, more: object = {}) =>
    tally.count(
      {campaign: 'kumla', language: 'sv', path},
      {
        host: 'kumla.example',
        referer: null,
        userAgent: BROWSER,
        purpose: null,
        query: '',
        isListed: (word) => word === 'mässan-2027',
        ...more,
      },
    )
  const collect = () => {
    tally.flush()
    clock.now += 30_000
    figures.collect()
    return figures.of(period)
  }
  return {folder, counts, clock, tally, figures, visit, collect, problems}
}

test.each([
  ['in winter', '2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z', '2026-11-30', '2026-12-01'],
  ['in summer', '2026-06-06T21:59:59Z', '2026-06-06T22:00:00Z', '2026-06-06', '2026-06-07'],
])('a day %s ends at midnight in Sweden', (_, before, after, day, next) => {
  const {clock, figures, visit, tally} = open()
  for (const [moment, times] of [
    [before, 5],
    [after, 6],
  ] as const) {
    clock.now = Date.parse(moment)
    for (let index = 0; index < times; index += 1) visit('/')
    for (let index = 0; index < 10; index += 1) figures.recommend('kumla', 9, `${moment} ${index}`)
  }
  tally.flush()
  clock.now += 30_000
  figures.collect()
  const of = (on: string) => figures.of({campaign: 'kumla', from: on, to: on})
  expect([of(day).views, of(next).views]).toEqual([5, 6])
  expect(of(day).recommendation).toMatchObject({n: 10, first: day, last: day})
})

test('sums follow campaigns that are renamed, also two that exchange their names', () => {
  const {figures} = open()
  const of = (campaign: string) => figures.of({campaign, from: DAY, to: DAY})
  const view = {day: DAY, language: 'sv', path: '/'}
  figures.add([
    {...view, campaign: 'kumla', count: 100},
    {...view, campaign: 'norsjo', count: 200},
    // Counted while the campaign had this name before.
    {...view, campaign: 'hallsberg', count: 10},
  ])
  for (let index = 0; index < 10; index += 1) figures.recommend('kumla', 9, `k${index}`)
  figures.rename(
    new Map([
      ['kumla', 'norsjo'],
      ['norsjo', 'kumla'],
    ]),
  )
  expect([of('kumla').views, of('norsjo').views]).toEqual([200, 100])
  expect([of('kumla').recommendation, of('norsjo').recommendation?.n]).toEqual([null, 10])
  figures.rename(new Map([['norsjo', 'hallsberg']]))
  expect([of('norsjo').views, of('hallsberg').views]).toEqual([0, 110])
})

test('pages are counted by day, and entries by where they came from', () => {
  const {visit, collect} = open()
  for (let index = 0; index < 6; index += 1) {
    visit('/', {referer: 'https://www.google.se/'})
    visit('/kontakt/', {referer: 'https://kumla.example/'})
  }
  expect(collect()).toMatchObject({
    views: 12,
    entries: 6,
    days: [{day: DAY, views: 12, entries: 6}],
    pages: [
      {path: '/', language: 'sv', views: 6, entries: 6},
      {path: '/kontakt/', views: 6, entries: 0},
    ],
    sources: [{source: 'search', entries: 6}],
    languages: [{language: 'sv', views: 12}],
  })
})

test.each([
  ['a robot', {userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)'}],
  ['a program that says nothing of itself', {userAgent: null}],
  ['a page fetched in advance', {purpose: 'prefetch;prerender'}],
])('%s is not counted', (_, request) => {
  const {visit, collect} = open()
  visit('/', request)
  expect(collect().views).toBe(0)
})

test('nothing of a visitor is written anywhere', () => {
  const {visit, tally, counts, folder, collect} = open()
  visit('/', {referer: 'https://lasarett.example/journal?id=19121212', userAgent: BROWSER})
  tally.flush()
  const files = readdirSync(counts).map((name) => readFileSync(join(counts, name), 'utf8'))
  expect(files).toEqual([`${DAY}\tkumla\tsv\t/\tother\n`])
  collect()
  const bytes = readFileSync(join(folder, 'figures.sqlite'), 'latin1')
  expect(bytes).not.toMatch(/lasarett|Mozilla|19121212/)
})

test.each<[string | null, string | undefined]>([
  [null, 'direct'],
  ['', 'direct'],
  ['nonsense', 'direct'],
  ['https://kumla.example/x/', undefined],
  ['https://kumla.example./x/', undefined],
  ['https://www.google.com/', 'search'],
  ['https://www.google.co.uk/', 'search'],
  ['https://duckduckgo.com/', 'search'],
  ['https://gemini.google.com/', 'assistant'],
  ['https://l.facebook.com/', 'social'],
  ['android-app://com.linkedin.android/', 'social'],
  ['https://notgoogle.example/', 'other'],
  ['https://facebook.com.evil.example/', 'other'],
])('a visit from %s is %s', (referer, source) => {
  expect(sourceOf(referer, 'kumla.example')).toBe(source)
})

describe('adding up', () => {
  test('counts each file once, even when it is still there after a crash', () => {
    const {visit, tally, counts, collect, figures, clock} = open()
    for (let index = 0; index < 5; index += 1) visit('/')
    tally.flush()
    const [name = ''] = readdirSync(counts)
    const lines = readFileSync(join(counts, name), 'utf8')
    expect(collect().views).toBe(5)
    appendFileSync(join(counts, name), lines)
    clock.now += 60_000
    figures.collect()
    expect(figures.of(period).views).toBe(5)
    expect(readdirSync(counts)).toEqual([])
  })

  test('leaves a file alone that is still written to, and a line out that was cut off', () => {
    const {visit, tally, figures, counts, collect} = open()
    for (let index = 0; index < 5; index += 1) visit('/')
    tally.flush()
    figures.collect()
    expect(figures.of(period).views).toBe(0)
    appendFileSync(join(counts, readdirSync(counts)[0] ?? ''), `${DAY}\tkum`)
    expect(collect().views).toBe(5)
  })

  test('whatever is counted, nothing is lost and nothing counted twice', () => {
    const visits = fc.array(fc.tuple(fc.constantFrom('/', '/a/', '/å ö/'), fc.boolean()), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(visits, (all) => {
        const {visit, clock, tally, figures, collect} = open()
        for (const [path, isLater] of all) {
          visit(path)
          if (!isLater) continue
          tally.flush()
          clock.now += 15_000
          figures.collect()
        }
        expect(collect().views ?? 0).toBe(all.length < 5 ? 0 : all.length)
      }),
      {numRuns: 15},
    )
  })

  test('forgets days after 25 months', () => {
    const {figures, collect} = open()
    figures.add([
      {day: '2024-10-29', campaign: 'kumla', language: 'sv', path: '/', count: 9},
      {day: '2024-10-31', campaign: 'kumla', language: 'sv', path: '/', count: 7},
    ])
    collect()
    expect(figures.of({...period, from: '2020-01-01'}).views).toBe(7)
  })
})

test('small numbers are merged, and left out when even their sum is small', () => {
  const {figures} = open()
  const add = (path: string, count: number, source: 'search' | 'social' | 'direct') =>
    figures.add([{day: DAY, campaign: 'kumla', language: 'sv', path, source, count}])
  add('/', 20, 'search')
  add('/a/', 3, 'direct')
  add('/b/', 4, 'social')
  const {pages, sources} = figures.of(period)
  expect(pages.map(({path, views}) => [path, views])).toEqual([
    ['/', 20],
    ['annan', 7],
  ])
  expect(sources).toEqual([
    {source: 'search', entries: 20},
    {source: 'annan', entries: 7},
  ])
})

test('what visitors did is compared with how many came, and merged where it is little', () => {
  const {figures} = open()
  figures.add([
    {day: DAY, campaign: 'kumla', language: 'sv', path: '/', source: 'search', count: 800},
  ])
  for (let index = 0; index < 6; index += 1) figures.convert('kumla', 'ask')
  for (let index = 0; index < 3; index += 1) figures.convert('kumla', 'story')
  for (let index = 0; index < 4; index += 1) figures.convert('kumla', 'call')
  expect(figures.of(period).conversions).toEqual([
    {kind: 'ask', count: 6, perThousandEntries: 7.5},
    {kind: 'annan', count: 7, perThousandEntries: 8.8},
  ])
  // All that visitors did together is shown nowhere, so one kind alone is left out and takes no other with it.
  figures.convert('norsjo', 'story')
  for (let index = 0; index < 5; index += 1) figures.convert('norsjo', 'ask')
  expect(figures.of({...period, campaign: 'norsjo'}).conversions).toMatchObject([
    {kind: 'ask', count: 5, perThousandEntries: null},
  ])
})

describe('how likely people are to recommend a place', () => {
  test.each([
    ['nine answers', Array(9).fill(10), null],
    ['ten who would', Array(10).fill(9), {score: 100, margin: 0, n: 10}],
    ['ten who would not', Array(10).fill(6), {score: -100, margin: 0, n: 10}],
    ['ten who are not sure', Array(10).fill(7), {score: 0, margin: 0, n: 10}],
    // (5 − 2) ÷ 12 = 25 %; variance 7/12 − 1/16 = 0.5208; 1.96 × √(0.5208 ÷ 12) = 40.8 %.
    ['twelve of all kinds', [10, 9, 9, 9, 10, 8, 8, 7, 7, 7, 0, 6], {score: 25, margin: 41, n: 12}],
  ])('is shown from ten answers on: %s', (_, scores, expected) => {
    const {figures, clock} = open()
    for (const [index, score] of scores.entries()) {
      expect(figures.recommend('kumla', score, `form ${index}`)).toBe(true)
      clock.now -= index === 0 ? 86_400_000 : 0
    }
    const {recommendation} = figures.of(period)
    expect(recommendation).toEqual(expected && {...expected, first: '2026-11-29', last: DAY})
  })

  test('is counted once for each form that somebody was handed', () => {
    const {figures} = open()
    for (let index = 0; index < 10; index += 1) figures.recommend('kumla', 10, `form ${index}`)
    expect(figures.recommend('kumla', 0, 'form 3')).toBe(false)
    expect(figures.of(period).recommendation).toMatchObject({score: 100, n: 10})
  })
})

test.each<[string, object, string | undefined]>([
  ['a listed link', {query: '?k=mässan-2027'}, 'link:mässan-2027'],
  [
    'a listed link, encoded and in capitals',
    {query: '?k=M%C3%A4ssan-2027&x=1'},
    'link:mässan-2027',
  ],
  ['a listed link in another notation', {query: '?utm_campaign=mässan-2027'}, 'link:mässan-2027'],
  [
    'a link on a host that redirects by a page',
    {query: '?k=mässan-2027', referer: 'https://kumla.example/g/mässan-2027/'},
    'link:mässan-2027',
  ],
  ['a link that nobody listed', {query: '?k=anna.ek@example.org'}, 'annan'],
  ['a letter with an id', {query: '?utm_source=brev&utm_id=19121212'}, 'annan'],
  ['a search without a tag', {query: '?q=k', referer: 'https://www.bing.com/'}, 'search'],
  [
    'another page, with a tag',
    {query: '?k=mässan-2027', referer: 'https://kumla.example/'},
    undefined,
  ],
])('an entry by %s', (_, request, source) => {
  const {visit, tally, counts} = open()
  visit('/', request)
  tally.flush()
  const lines = readdirSync(counts).map((name) => readFileSync(join(counts, name), 'utf8'))
  expect(lines).toEqual([`${DAY}\tkumla\tsv\t/\t${source ?? ''}\n`])
})

test('campaign links are one class among the sources, and told apart by their words', () => {
  const {figures} = open()
  const add = (source: 'direct' | 'annan' | `link:${string}`, count: number) =>
    figures.add([{day: DAY, campaign: 'kumla', language: 'sv', path: '/', source, count}])
  add('direct', 20)
  add('annan', 2)
  add('link:buss', 9)
  add('link:brev', 4)
  add('link:radio', 30)
  const {sources, links} = figures.of(period)
  expect(sources).toEqual([
    {source: 'link', entries: 43},
    {source: 'annan', entries: 22},
  ])
  expect(links).toEqual([
    {word: 'radio', entries: 30},
    {word: 'annan', entries: 13},
  ])
})

const CLASSES = ['search', 'social', 'annan', 'link:buss', 'link:brev', ''] as const
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

test('no number under five is shown, or follows from those that are', () => {
  const views = fc.array(
    fc.record({
      day: fc.constantFrom('2026-11-16', '2026-11-18', '2026-11-22', '2026-11-23', DAY),
      language: fc.constantFrom('sv', 'en', 'ar'),
      path: fc.constantFrom('/', '/a/', '/b/'),
      source: fc.constantFrom(...CLASSES),
      count: fc.integer({min: 1, max: 9}),
    }),
    {maxLength: 12},
  )
  const {figures} = open()
  let runs = 0
  fc.assert(
    fc.property(views, (all) => {
      runs += 1
      const campaign = `kumla-${runs}`
      figures.add(
        all.map(({source, ...view}) => ({...view, campaign, ...(source ? {source} : {})})),
      )
      const found = figures.of({...period, campaign})
      const isHidden = (rest: number) => rest !== 0 && rest < 5
      const total = sum(all.map(({count}) => count))
      const entered = sum(all.map(({source, count}) => (source ? count : 0)))
      expect(found.views).toBe(isHidden(total) ? null : total)
      /** What a reader can work out: the sum less all that is shown. */
      const expectSafe = (whole: number | null, counts: readonly (number | null)[]) => {
        const known = counts.filter((count) => count !== null)
        for (const count of known) expect(isHidden(count)).toBe(false)
        if (whole !== null) expect(isHidden(whole - sum(known))).toBe(false)
      }
      const of = <Row>(rows: readonly Row[], key: keyof Row) =>
        rows.map((row) => row[key] as number | null)
      expectSafe(found.views, of(found.weeks, 'views'))
      expectSafe(found.entries, of(found.weeks, 'entries'))
      for (const {monday, views: read, entries} of found.weeks) {
        const days = found.days.filter(
          ({day}) => day >= monday && Date.parse(day) < Date.parse(monday) + 7 * 86_400_000,
        )
        expectSafe(read, of(days, 'views'))
        expectSafe(entries, of(days, 'entries'))
      }
      expectSafe(found.views, of(found.languages, 'views'))
      expectSafe(found.entries, of(found.languages, 'entries'))
      for (const {language, views: read} of found.languages) {
        expectSafe(
          read,
          of(
            found.pages.filter((page) => page.language === language),
            'views',
          ),
        )
      }
      expectSafe(found.entries, of(found.pages, 'entries'))
      expectSafe(found.entries, of(found.sources, 'entries'))
      const linked = found.sources.find(({source}) => source === 'link')
      expectSafe(linked?.entries ?? null, of(found.links, 'entries'))
      expect(found.entries).toBe(isHidden(entered) ? null : entered)
    }),
    {numRuns: 200},
  )
})

const site = {
  campaign: 'kumla',
  host: 'kumla.example',
  base: '',
  languageOf: () => 'sv',
  isListed: (word: string) => word === 'massan',
}
const combined = (path: string, more = '', status = 200) =>
  `192.0.2.1 - - [30/Nov/2026:23:30:00 +0100] "GET ${path} HTTP/2.0" ${status} 5120 "${more}" "${BROWSER}"`

describe('a log file', () => {
  test('tells entries by campaign links, downloads from a page, ways to advertisements, and finished courses', () => {
    const own = 'https://kumla.example/magasin/'
    const lines = [
      combined('/g/massan/'),
      combined('/?k=massan', 'https://kumla.example/g/massan/'),
      combined('/?k=annan-mässa'),
      combined('/magasin/nr-1.pdf', own),
      combined('/magasin/nr-1.pdf', 'https://www.google.com/'),
      combined('/evenemang.ics'),
      combined('/ut/larare/', own),
      combined('/ut/larare', own, 302),
      combined('/ut/borta', own, 404),
      combined('/klar/vardskap/', own),
      combined('/klar/vardskap/', 'https://www.google.com/'),
    ]
    expect(
      [...viewsIn(readLog(lines), site)].map(({day: _, campaign: __, ...view}) => view),
    ).toEqual([
      {language: 'sv', path: '/', source: 'link:massan'},
      {language: 'sv', path: '/', source: 'annan'},
      {language: '+', path: 'download'},
      {language: '+', path: 'leave'},
      {language: '+', path: 'leave'},
      {language: '+', path: 'finish'},
      {language: 'sv', path: '/klar/vardskap/', source: 'search'},
    ])
  })

  test.each([
    [
      'combined',
      [
        combined('/', 'https://www.bing.com/'),
        combined('/kontakt/?utm_source=x', 'https://kumla.example/'),
        combined('/_astro/x.css'),
        combined('/404.html'),
        combined('/missing/', '-', 404),
        '192.0.2.1 - - [30/Nov/2026:23:30:00 +0100] "GET / HTTP/1.1" 200 9 "-" "curl/8.0"',
        'nonsense',
      ],
    ],
    [
      'S3',
      [
        `owner bucket [30/Nov/2026:22:30:00 +0000] 192.0.2.1 - ID WEBSITE.GET.OBJECT index.html "GET / HTTP/1.1" 200 - 9 9 20 19 "https://www.bing.com/" "${BROWSER}" -`,
        `owner bucket [30/Nov/2026:22:30:00 +0000] 192.0.2.1 - ID WEBSITE.GET.OBJECT kontakt/index.html "GET /kontakt/ HTTP/1.1" 304 - - 9 20 19 "https://kumla.example/" "${BROWSER}" -`,
      ],
    ],
    [
      'CloudFront',
      [
        '#Version: 1.0',
        '#Fields: date time cs-method cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query',
        `${DAY}\t22:30:00\tGET\t/index.html\t200\thttps://www.bing.com/\t${encodeURIComponent(BROWSER)}`,
        `${DAY}\t22:30:01\tGET\t/kontakt/\t200\thttps://kumla.example/\t${encodeURIComponent(BROWSER)}`,
        `${DAY}\t22:30:01\tPOST\t/kontakt/\t200\t-\t${encodeURIComponent(BROWSER)}`,
      ],
    ],
  ])('in %s format gives the pages that people were served', (_, lines) => {
    expect([...viewsIn(readLog(lines), site)]).toEqual([
      {day: DAY, campaign: 'kumla', language: 'sv', path: '/', source: 'search'},
      {day: DAY, campaign: 'kumla', language: 'sv', path: '/kontakt/'},
    ])
  })

  test.each([
    ['23:59:59 +0100', '2026-11-30'],
    ['22:59:59 +0000', '2026-11-30'],
    ['23:00:00 +0000', '2026-12-01'],
    ['23:30:00 -0100', '2026-12-01'],
    ['00:30:00 +0200', '2026-11-29'],
  ])('days are those of Sweden, whatever the server’s clock says: %s', (time, day) => {
    const line = combined('/').replace('23:30:00 +0100', time)
    expect([...viewsIn(readLog([line]), site)][0]?.day).toBe(day)
  })

  test('days of CloudFront’s times are those of Sweden, too', () => {
    const lines = [
      '#Fields: date time cs-method cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query',
      `${DAY}\t23:30:00\tGET\t/\t200\t-\t${encodeURIComponent(BROWSER)}`,
    ]
    expect([...viewsIn(readLog(lines), site)][0]?.day).toBe('2026-12-01')
  })
})

test('what was served is counted even when the process is killed', async () => {
  const folder = testFolder()
  const child = fork(fileURLToPath(new URL('count-until-killed.ts', import.meta.url)), [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let served = 0
  child.on('message', (count) => {
    served = Number(count)
    if (served >= 50) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').trim().split('\n'),
  )
  expect(lines.length).toBeGreaterThanOrEqual(served)
})

describe('the answers to a survey', () => {
  const choose = (
    {figures}: ReturnType<typeof open>,
    times: number,
    choices: Parameters<Figures['survey']>[2],
  ) => {
    for (let index = 0; index < times; index += 1)
      figures.survey('kumla', 'form-why', choices, `${JSON.stringify(choices)} ${index}`)
  }

  test('are shown from ten people on, and no number below five by itself', () => {
    const world = open()
    choose(world, 7, {why: ['job']})
    choose(world, 2, {why: ['lake'], what: ['a', 'b']})
    expect(world.figures.of(period).surveys).toEqual([])
    choose(world, 6, {why: ['house']})
    expect(world.figures.of(period).surveys).toEqual([
      {
        form: 'form-why',
        n: 15,
        first: DAY,
        last: DAY,
        fields: [
          {
            name: 'what',
            options: [
              {value: 'a', count: null},
              {value: 'b', count: null},
            ],
          },
          {
            name: 'why',
            options: [
              // Else it would follow from the sum how many chose the lake.
              {value: 'house', count: null},
              {value: 'job', count: 7},
              {value: 'lake', count: null},
            ],
          },
        ],
      },
    ])
    expect(world.figures.of({...period, campaign: 'norsjo'}).surveys).toEqual([])
  })

  test('are counted for fields of any name', () => {
    const world = open()
    const name = 'två ord *\ud800'
    choose(world, 12, {[name]: ['x y']})
    expect(world.figures.of(period).surveys).toMatchObject([
      {n: 12, fields: [{name: name.toWellFormed(), options: [{value: 'x y', count: 12}]}]},
    ])
  })
})

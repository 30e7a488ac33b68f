import {setImmediate as nextTurn} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {PageIndex} from '../../../publish/engine/page-index.ts'
import type {PageRecord} from '../../../publish/engine/page-record.ts'
import {QueryCache} from '../../../publish/engine/query-cache.ts'
import {compileTemplates} from '../../../publish/index.ts'
import type {PageJob} from '../../../publish/render/job.ts'
import {loadBundle, renderPage} from '../../../publish/render/render.ts'
import {fileId} from '../../../publish/store/live.ts'
import {fixtureFolder} from '../helpers/world.ts'

const WARM_UP = 1000
const RENDERS = 3000
/** Minimum bytes that a leak per page would leave; the page itself is larger. */
const LEFT_BEHIND = 1000
const PAGES_PER_TURN = 25

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const job: PageJob = {
  template: 'story',
  page: {
    campaign: {_id: 'kumla', slug: 'kumla'},
    language: 'sv',
    languages: ['sv'],
    route: 'story',
    params: {slug: 'anna'},
    path: '/stories/anna/',
    base: '../..',
    origin: '',
    preview: false,
  },
}

test('rendering leaks no memory', async () => {
  const {entry} = await compileTemplates(fixtureFolder)
  const bundle = await loadBundle(entry)
  const story = {title: 'Anna', body: 'Hej '.repeat(1000), accent: '#123456'}
  const resources = {query: async () => story, link: () => null}

  async function heapAfter(renders: number): Promise<number> {
    for (let render = 0; render < renders; render += 1) {
      const {body} = await renderPage(bundle, job, resources)
      expect(body.length).toBeGreaterThan(story.body.length)
      if (render % PAGES_PER_TURN === 0) await nextTurn()
    }
    await nextTurn()
    collect()
    return process.memoryUsage().heapUsed
  }

  const before = await heapAfter(WARM_UP)
  const after = await heapAfter(RENDERS)
  expect(after - before).toBeLessThan(RENDERS * LEFT_BEHIND)
})

test('pages that run the same query keep one copy of its text', () => {
  const index = new PageIndex(
    new QueryCache(async () => ({result: null, dependencies: new Set<string>()})),
  )
  const query = `*[_type == "story"]{${'title, '.repeat(1000)}}`
  // As each thread's messages bring it.
  const copy = () => Buffer.from(query).toString()
  const record = (number: number): PageRecord => ({
    planned: {
      job: {...job, page: {...job.page, path: `/stories/${number}/`}},
      file: `stories/${number}/index.html`,
      documentId: null,
      makes: null,
      identity: String(number),
    },
    links: [],
    queries: [[copy(), 'hash']],
    renditions: [],
    problems: [],
    failure: null,
    isPassing: false,
  })
  collect()
  const before = process.memoryUsage().heapUsed
  for (let number = 0; number < RENDERS; number += 1) index.set(record(number))
  collect()
  const grown = process.memoryUsage().heapUsed - before
  expect(grown).toBeLessThan((RENDERS * query.length) / 2)
  expect(index.get(fileId('kumla', 'stories/0/index.html'))?.queries).toEqual([[query, 'hash']])
})

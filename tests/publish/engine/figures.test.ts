import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Lake, openLake} from '../../../lake/index.ts'
import {
  embeddedSource,
  type Published,
  Publisher,
  type VisitorFigures,
  withVisitorFigures,
} from '../../../publish/index.ts'
import {publicRead} from '../../../schemas/index.ts'
import {loadDocuments} from '../../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../../server/folders.ts'
import * as site from '../../../site/index.ts'
import {slug, string} from '../../../site/sections/example.ts'

const ORIGIN = 'http://localhost:4997'

const answered = (count: number): VisitorFigures => ({
  recommendation: null,
  surveys: [],
  acts: {from: '2025-12-01', to: '2026-11-30', counts: [{act: 'read', count}]},
})

const known = new Map([
  ['kumla', answered(100)],
  ['norsjo', answered(70)],
])
let tell = () => {}
let folder: string
let lake: Lake
let publisher: Publisher

const campaign = (name: string, sections: object[]) => {
  const fields = {
    name,
    slug: slug(name),
    tagline: string('Nära'),
    languages: ['sv', 'en'],
    releasedLanguages: ['en'],
    theme: {_type: 'theme', family: 'kvarter'},
    sections,
  }
  return {_id: `campaign-${name}`, _type: 'campaign', fields}
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-figures-'))
  lake = openLake({folder: join(folder, 'lake'), publicRead})
  const shows = {_key: 'a', _type: 'resultsSection', intro: string('Räknat')}
  await loadDocuments(
    [campaign('kumla', [shows]), campaign('norsjo', [shows]), campaign('boden', [])],
    {lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}},
  )
  const figures = {
    of: (name: string) => known.get(name) ?? null,
    subscribe(onChange: () => void) {
      tell = onChange
      return () => {
        tell = () => {}
      }
    },
  }
  publisher = await Publisher.open({
    source: withVisitorFigures(embeddedSource(lake), figures),
    site: {...site, routes: site.routes.filter(({name}) => ['home', 'contact'].includes(name))},
    siteFolder,
    dataFolder: folder,
    store: 'live',
    origin: ORIGIN,
    threads: 1,
  })
  await publisher.start()
  await publisher.settled()
})

afterAll(async () => {
  await publisher.close()
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const page = async (path: string) =>
  (await (await publisher.fetch(new Request(`${ORIGIN}${path}`)))?.text()) ?? ''

/** The pages that are published when figures are said to have changed. */
async function changedPages(): Promise<string[]> {
  const changed: string[] = []
  const note = ({log}: Published) => {
    changed.push(...log.map(({campaign: of, path}) => `${of}/${path}`))
  }
  publisher.on('published', note)
  tell()
  await publisher.settled()
  publisher.off('published', note)
  return changed.filter((path) => path.endsWith('.html')).sort()
}

test('when figures change, only the pages that show them are published again', async () => {
  expect(await page('/kumla/')).toContain('100')
  known.set('kumla', answered(250))
  expect(await changedPages()).toEqual(['kumla/en/index.html', 'kumla/index.html'])
  expect(await page('/kumla/')).toContain('250')
})

test('figures that are the same as before publish nothing', async () => {
  expect(await changedPages()).toEqual([])
})

test('figures that are no longer known leave the page without them', async () => {
  known.delete('norsjo')
  expect(await changedPages()).toEqual(['norsjo/en/index.html', 'norsjo/index.html'])
  expect(await page('/norsjo/')).not.toContain('class="section results')
})

import {cp, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {checkDataset, openLake} from '../../lake/index.ts'
import {embeddedSource, startPublisher} from '../../publish/index.ts'
import {fixtureSite} from '../fixtures/site/index.ts'
import {startLake, TOKEN} from '../lake/harness.ts'

const fixture = fileURLToPath(new URL('../fixtures/data-folder', import.meta.url))
const siteFolder = fileURLToPath(new URL('../fixtures/site', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
  await cp(fixture, folder, {recursive: true})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('a data folder of version 0.1.0', () => {
  test('keeps its documents, drafts, versions, comments, history and images', async () => {
    const {lake, client, url, stop} = await startLake({folder: join(folder, 'lake')})
    const raw = client.withConfig({perspective: 'raw'})
    expect(await raw.fetch('*[!(_type match "sanity.*")]{_id} | order(_id)')).toEqual(
      [
        '_.releases.rHost2026',
        'ambassador-cilla',
        'campaign-kumla',
        'drafts.campaign-kumla',
        'drafts.story-anna',
        'story-anna',
        'story-bo',
        'versions.rHost2026.campaign-kumla',
        'versions.rHost2026.story-dag',
      ].map((_id) => ({_id})),
    )
    const comments = client.withConfig({dataset: 'production-comments'})
    expect(await comments.fetch('*[_type == "comment"].message[0].children[0].text')).toEqual([
      'Är detta rätt datum?',
    ])
    for (const dataset of lake.datasets()) expect(checkDataset(dataset)).toEqual([])

    const history = async (path: string) => {
      const headers = {Authorization: `Bearer ${TOKEN}`}
      const response = await fetch(`${url}/v1/data/history/production/${path}`, {headers})
      return response.text()
    }
    const bodyAt = async (id: string, time: string) =>
      JSON.parse(await history(`documents/${id}?time=${time}`)).documents[0]?.body
    expect(await bodyAt('drafts.story-anna', '2026-05-04T12:00:00Z')).toBe('Första utkastet')
    expect(await bodyAt('drafts.story-anna', '2026-05-06T12:00:00Z')).toBe('Andra utkastet')
    expect(await bodyAt('story-anna', '2026-06-30T12:00:00Z')).toBe('Andra utkastet')
    expect(await bodyAt('story-anna', '2026-07-02T12:00:00Z')).toBe('Andra utgåvan')
    expect(await history('documents/story-erik?lastRevision=true')).toContain('Erik Ek')
    const {events} = JSON.parse(await history('events/documents/story-anna'))
    const types = events['story-anna'].map(({type}: {type: string}) => type)
    expect(types).toEqual(['publishDocumentVersion', 'publishDocumentVersion'])

    const [image] = await client.fetch('*[_type == "story"].portrait.asset->url')
    expect(new URL(image).pathname).toMatch(/^\/images\/local\/production\//)
    const picture = await fetch(`${url}${new URL(image).pathname}`, {
      headers: {Authorization: `Bearer ${TOKEN}`},
    })
    expect(picture.headers.get('Content-Type')).toBe('image/jpeg')
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(300)

    await client.createOrReplace({_id: 'story-ny', _type: 'story', title: 'Ny'})
    await stop()
    const reopened = openLake({folder: join(folder, 'lake')})
    expect(reopened.dataset('production').collection.get('story-ny')).toMatchObject({title: 'Ny'})
    await reopened.close()
  })

  test('keeps its publishes: an earlier one can be rolled back to', async () => {
    const lake = openLake({folder: join(folder, 'lake')})
    const publisher = await startPublisher({
      source: embeddedSource(lake),
      site: fixtureSite,
      siteFolder,
      dataFolder: folder,
      threads: 1,
    })
    const pageOf = async (path: string) => {
      const response = await publisher.fetch(new Request(`http://localhost${path}`))
      return response?.text()
    }
    try {
      await publisher.settled()
      expect(await pageOf('/kumla/stories/anna/')).toContain('Andra utgåvan')
      const causes = publisher.log.publishes().map(({number}) => number)
      expect(causes).toContain(1)
      publisher.log.rollback(1)
      expect(await pageOf('/kumla/stories/anna/')).toContain('Andra utkastet')
      publisher.log.resume()
    } finally {
      await publisher.close()
      await lake.close()
    }
  })
})

describe('a data folder of a later version', () => {
  const setVersion = (file: string, version: number) => {
    const database = new DatabaseSync(join(folder, file))
    database.exec(`PRAGMA user_version = ${version}`)
    database.close()
  }

  test.each(['lake/datasets/production.sqlite', 'lake/datasets/production-comments.sqlite'])(
    'is refused, named and left as it was: %s',
    async (file) => {
      setVersion(file, 99)
      const before = await readFile(join(folder, file))
      expect(() => openLake({folder: join(folder, 'lake')})).toThrow(
        /sqlite was written by a later version of Hemvist \(schema 99\)\. Use that version\./,
      )
      expect((await readFile(join(folder, file))).equals(before)).toBe(true)
    },
  )
})

import {afterAll, beforeAll, expect, test} from 'vitest'
import {relocateAssets} from '../../../lake/index.ts'
import {startLake, type TestLake} from '../harness.ts'

let server: TestLake
beforeAll(async () => {
  server = await startLake()
})
afterAll(() => server.stop())

test('asset URLs follow the lake to another origin, but not from a public one to localhost', async () => {
  const [here, abroad] = await Promise.all(
    ['here', 'abroad'].map((text) =>
      server.client.assets.upload('file', Buffer.from(text), {filename: `${text}.txt`}),
    ),
  )
  const files = 'files/local/production'
  const url = `https://cms.example.se/${files}/${abroad?.sha1hash}.txt`
  await server.client
    .patch(abroad?._id ?? '')
    .set({url})
    .commit()
  const move = (origin: string) => relocateAssets(server.lake.dataset('production'), origin)
  const urls = () =>
    server.client.fetch<string[]>(
      '*[_type == "sanity.fileAsset"] | order(originalFilename desc).url',
    )
  const local = (port: number) => `http://localhost:${port}/${files}/${here?.sha1hash}.txt`

  expect(await move('http://localhost:5000')).toBe(1)
  expect(await urls()).toEqual([local(5000), url])
  const {_rev} = (await server.client.getDocument(here?._id ?? '')) ?? {}
  expect(await move('http://localhost:5000')).toBe(0)
  expect(await server.client.getDocument(here?._id ?? '')).toMatchObject({_rev})
  expect(await move('https://new.example.se')).toBe(2)
  expect(await urls()).toEqual([
    `https://new.example.se/${files}/${here?.sha1hash}.txt`,
    `https://new.example.se/${files}/${abroad?.sha1hash}.txt`,
  ])
})

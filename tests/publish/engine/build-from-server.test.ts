import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {buildSite, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, tree, type World} from '../helpers/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: campaign('vi', {languages: ['sv']})},
    {create: story('anna', 'kumla')},
    {create: story('bo', 'vi')},
  )
})
afterEach(() => world.close())

/** Builds into a folder with that name; counts rendered pages and built artifacts. */
async function build(name: string, dataFolder = world.options.dataFolder, origin?: string) {
  const outFolder = join(world.folder, name)
  const made = {render: 0, derive: 0}
  const options = {...world.options, dataFolder, outFolder, ...(origin ? {origin} : {})}
  const report = await buildSite(options, (progress) => {
    if (progress.step === 'render' || progress.step === 'derive') made[progress.step] += 1
  })
  expect(report.problems).toEqual([])
  return {made, notices: report.notices, files: await tree(outFolder)}
}

test('a build reuses what the server has published, and makes only what would differ', async () => {
  const served = 'http://localhost:4999'
  const publisher = await startPublisher({...world.options, origin: served})
  await publisher.settled()
  await publisher.close()

  // Nobody says where the build will be served: it is where the server published.
  const first = await build('first')
  expect(first.made).toEqual({render: 0, derive: 0})
  expect(first.notices.filter((notice) => notice.includes(served))).toHaveLength(1)
  const alone = await build('alone', join(world.folder, 'other-data'), served)
  expect(alone.made.render).toBeGreaterThan(0)
  expect(first.files).toEqual(alone.files)

  // What changed since the server published is rendered: the story and the pages that show it.
  await world.mutate({patch: {id: 'anna', set: {title: 'Changed'}}})
  const second = await build('second')
  expect(second.made.render).toBeGreaterThan(0)
  expect(second.made.render).toBeLessThan(alone.made.render)
  expect(second.files['kumla/stories/anna/index.html']).toContain('Changed')

  // Pages change when the address of the whole site does.
  const elsewhere = await build('elsewhere', world.options.dataFolder, 'https://other.example')
  expect(elsewhere.made.render).toBeGreaterThan(second.made.render)
  expect(elsewhere.notices.filter((notice) => notice.includes('other.example'))).toEqual([])
  expect((await build('again', world.options.dataFolder, 'https://other.example')).made).toEqual({
    render: 0,
    derive: 0,
  })
})

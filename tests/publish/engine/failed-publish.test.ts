import {DatabaseSync} from 'node:sqlite'
import {expect, test} from 'vitest'
import {Publisher} from '../../../publish/index.ts'
import {storeFile} from '../../../publish/publish-log.ts'
import {campaign, makeWorld, story} from '../helpers/world.ts'

/** Stands for a full disk: SQLite refuses to store any publish. */
const REFUSE = `CREATE TRIGGER refuse BEFORE INSERT ON publishes
  BEGIN SELECT RAISE(ABORT, 'The disk is full'); END`

test('a publish that fails as a whole is logged, counted and listed, leaves the pages as they were, and is retried', async () => {
  const world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: story('anna', 'kumla')},
  )
  const logged: unknown[] = []
  const log = (entry: unknown) => void logged.push(entry)
  const publisher = await Publisher.open({
    ...world.options,
    store: 'live',
    logger: {error: log, warn: log, info: log},
    firstWaitMs: 50,
  })
  await publisher.start()
  await publisher.settled()
  const anna = async () => {
    const answer = await publisher.fetch(new Request('http://localhost/kumla/stories/anna/'))
    return answer?.text()
  }
  const before = await anna()
  const {latest} = publisher.log

  const disk = new DatabaseSync(storeFile(world.options.dataFolder, 'live'))
  disk.exec(REFUSE)
  const problems: string[] = []
  publisher.on('problem', ({report}) => problems.push(report))
  await world.mutate({patch: {id: 'anna', set: {title: 'Changed'}}})
  await expect.poll(() => publisher.tasks.counts.publish ?? 0).toBeGreaterThan(1)
  expect(publisher.tasks.failures).toMatchObject([
    {kind: 'publish', message: expect.stringContaining('The disk is full')},
  ])
  expect(problems[0]).toContain('The disk is full')
  expect(logged).toContainEqual(
    expect.objectContaining({
      err: expect.objectContaining({message: expect.stringContaining('The disk is full')}),
    }),
  )
  expect(publisher.log.latest).toBe(latest)
  expect(await anna()).toBe(before)

  disk.exec('DROP TRIGGER refuse')
  disk.close()
  await expect.poll(anna).toContain('Changed')
  await expect.poll(() => publisher.tasks.failures).toEqual([])
  await publisher.close()
  await world.close()
})

import {expect, test, vi} from 'vitest'
import {BackgroundTasks, backOff} from '../../../publish/background/background-tasks.ts'
import {deleteWithdrawnImages} from '../../../publish/background/delete-withdrawn-images.ts'
import type {ImageLibrary} from '../../../publish/images/library.ts'
import {rendition} from '../../../publish/images/rendition.ts'
import {SiteStore} from '../../../publish/store/store.ts'
import {makeWorld} from '../helpers/world.ts'

/** Tasks that record failures in a store, and their log. */
function makeTasks() {
  const store = new SiteStore(':memory:')
  const logged: object[] = []
  const log = (entry: unknown) => {
    if (typeof entry === 'object' && entry !== null) logged.push(entry)
  }
  const tasks = new BackgroundTasks({
    logger: {error: log, warn: log, info: log},
    store: store.failures,
    firstWaitMs: 1,
  })
  return {tasks, store, logged}
}

test('failed work is logged with its cause, counted, listed, and retried until it succeeds', async () => {
  const {tasks, store, logged} = makeTasks()
  let attempts = 0
  const {promise, resolve} = Promise.withResolvers<void>()
  let seen: unknown
  tasks.add('withdrawal', 'pictures', async () => {
    attempts += 1
    if (attempts < 3) throw new Error('The disk is busy.')
    seen = store.failures.all()
    resolve()
  })
  await promise
  await tasks.idle('withdrawal')
  expect(seen).toMatchObject([
    {kind: 'withdrawal', subject: 'pictures', message: 'The disk is busy.', attempts: 2},
  ])
  expect(tasks.failures).toEqual([])
  expect(store.failures.all()).toEqual([])
  expect(tasks.counts).toEqual({withdrawal: 2})
  expect(logged).toMatchObject([
    {err: new Error('The disk is busy.')},
    {attempts: 2},
    {kind: 'withdrawal'},
  ])
  await tasks.close()
})

test('work that is given up stays listed, and newer work replaces waiting work', async () => {
  const {tasks, store} = makeTasks()
  const fail = async () => {
    throw new Error('It is damaged.')
  }
  tasks.add('image', 'a.avif', fail, {attempts: 2})
  await vi.waitFor(() => expect(tasks.counts).toEqual({image: 2}))
  expect(store.failures.all()).toMatchObject([{subject: 'a.avif', attempts: 2, nextAttempt: null}])
  tasks.add('image', 'a.avif', async () => {})
  await tasks.idle('image')
  expect(tasks.failures).toEqual([])
  tasks.add('image', 'b.avif', fail, {isDone: () => true})
  await tasks.idle('image')
  expect(tasks.failures).toEqual([])
  await tasks.close()
})

test('waits grow up to a limit', () => {
  const waits = Array.from({length: 20}, (_, index) => backOff(index + 1, 1000))
  expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  expect(Math.max(...waits)).toBe(600_000)
})

test('a withdrawn picture that cannot be deleted does not block others, and is retried', async () => {
  const world = await makeWorld()
  const store = new SiteStore(':memory:')
  const part = {left: 0, top: 0, width: 1, height: 1}
  const made = ['one', 'two', 'three'].map((assetId) =>
    rendition({assetId, original: {width: 1, height: 1}, part, width: 1, height: 1, format: 'jpg'}),
  )
  for (const one of made) {
    store.renditions.use(one.name, JSON.stringify(one))
    store.renditions.leave(one.name, new Date())
  }
  const [stuck, ...others] = made.map(({name}) => name)
  const removed: string[] = []
  let isBusy = true
  const images: Pick<ImageLibrary, 'remove'> = {
    async remove(name) {
      if (name === stuck && isBusy) throw new Error('EBUSY')
      removed.push(name)
    },
  }
  const tools = {store, images, source: world.source}
  await expect(deleteWithdrawnImages(store.renditions.unused(), tools)).rejects.toThrow(/1 image/)
  expect(removed.sort()).toEqual([...others].sort())
  expect(store.renditions.unused()).toEqual([stuck])
  isBusy = false
  await deleteWithdrawnImages(store.renditions.unused(), tools)
  expect(store.renditions.unused()).toEqual([])
  await world.close()
})

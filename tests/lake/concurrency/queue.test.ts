import {describe, expect, test} from 'vitest'
import {BoundedQueue, KeyedQueue} from '../../../lake/concurrency/index.ts'

/** Tasks that wait until they are released, and record how many run at once. */
const tasks = () => {
  const state = {running: 0, most: 0, done: [] as number[]}
  const doors: Array<() => void> = []
  const task = (n: number) => async () => {
    state.running += 1
    state.most = Math.max(state.most, state.running)
    await new Promise<void>((resolve) => doors.push(resolve))
    state.running -= 1
    state.done.push(n)
    return n
  }
  const openAll = async () => {
    while (doors.length > 0) {
      doors.shift()?.()
      await new Promise(setImmediate)
    }
  }
  return {state, task, openAll}
}

describe('a bounded queue', () => {
  test('runs a few at once, in order, and rejects when too many wait', async () => {
    const {state, task, openAll} = tasks()
    const queue = new BoundedQueue({concurrency: 2, room: 3})
    const running = [1, 2, 3, 4, 5].map((n) => queue.run(task(n)))
    await expect(queue.run(task(6))).rejects.toMatchObject({status: 503})
    await openAll()
    expect(await Promise.all(running)).toEqual([1, 2, 3, 4, 5])
    expect(state).toEqual({running: 0, most: 2, done: [1, 2, 3, 4, 5]})
  })

  test('continues after a task has failed', async () => {
    const queue = new BoundedQueue({room: 1})
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await queue.run(async () => 'yes')).toBe('yes')
  })
})

test('a keyed queue runs one task per key at a time, and different keys in parallel', async () => {
  const {state, task, openAll} = tasks()
  const lock = new KeyedQueue()
  const running = [lock.run('a', task(1)), lock.run('a', task(2)), lock.run('b', task(3))]
  await new Promise(setImmediate)
  expect(state.running).toBe(2)
  await openAll()
  await Promise.all(running)
  expect(state).toEqual({running: 0, most: 2, done: [1, 3, 2]})
  await expect(lock.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lock.run('a', async () => 'yes')).toBe('yes')
})

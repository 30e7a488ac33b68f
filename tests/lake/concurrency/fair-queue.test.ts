import {describe, expect, test} from 'vitest'
import {FairQueue} from '../../../lake/concurrency/index.ts'

/** Takes longer than one time slice. */
function work(): void {
  const end = performance.now() + 12
  while (performance.now() < end);
}

describe('requesters taking turns', () => {
  test('wait for at most one task of each other requester', async () => {
    const queue = new FairQueue()
    const done: string[] = []
    const ask = (who: string) =>
      queue.run(who, () => {
        work()
        done.push(who)
      })
    const all = [ask('a'), ask('a'), ask('a'), ask('a'), ask('b'), ask('b'), ask('c')]
    await Promise.all(all)
    expect(done.indexOf('b')).toBeLessThanOrEqual(2)
    expect(done.indexOf('c')).toBeLessThanOrEqual(3)
  })

  test('yield the thread between tasks', async () => {
    const queue = new FairQueue()
    const order: string[] = []
    const tasks = ['1', '2', '3'].map((name) =>
      queue.run('a', () => {
        work()
        order.push(name)
      }),
    )
    setImmediate(() => order.push('else'))
    await Promise.all(tasks)
    expect(order.indexOf('else')).toBeLessThan(3)
  })

  test('get the result or error of their own task', async () => {
    const queue = new FairQueue()
    const results = await Promise.allSettled([
      queue.run('a', () => 1),
      queue.run('a', () => {
        throw new Error('no')
      }),
      queue.run('b', async () => 2),
    ])
    expect(results.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('are rejected when too many of their own tasks wait, without affecting others', async () => {
    const queue = new FairQueue()
    const tasks = [queue.run('a', work)]
    for (let i = 0; i < 100; i++) tasks.push(queue.run('a', () => {}))
    expect(() => queue.run('a', () => {})).toThrow(/waiting/)
    tasks.push(queue.run('b', () => {}))
    await Promise.all(tasks)
  })
})

import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {Visitors} from '../../visitors/index.ts'
import {testFolder} from './open.ts'
import {PLACES} from './places.ts'

const RECEIVER = fileURLToPath(new URL('receive-until-killed.ts', import.meta.url))
const KILLS = Number(process.env.CRASHES ?? 3)

/** Lets a process receive messages, and kills it after the first `after` were thanked for. */
async function receiveUntilKilled(folder: string, after: number): Promise<string[]> {
  const child: ChildProcess = fork(RECEIVER, [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const thanked: string[] = []
  child.on('message', (id) => {
    thanked.push(String(id))
    if (thanked.length === after) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  return thanked
}

test('nothing that was thanked for is lost when the process is killed', async () => {
  const folder = testFolder()
  const thanked: string[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) {
    thanked.push(...(await receiveUntilKilled(folder, 3 * kill)))
  }
  const visitors = new Visitors({
    file: join(folder, 'data', 'visitors.sqlite'),
    key: {file: join(folder, 'visitors.key')},
  })
  try {
    const {inbox, registrations, subscriptions} = visitors
    const thankedFor = (kind: string) =>
      thanked.flatMap((one) => (one.startsWith(`${kind} `) ? [one.slice(kind.length + 1)] : []))
    const messages = inbox.list()
    expect(messages.map(({id}) => id)).toEqual(expect.arrayContaining(thankedFor('message')))
    expect(thanked.length).toBeGreaterThan(KILLS)
    // Each is whole, and numbers are not used twice.
    expect(messages.every(({fields}) => fields.length === 1)).toBe(true)
    expect(new Set(messages.map(({number}) => number)).size).toBe(messages.length)

    const known = thankedFor('registration').map((id) => registrations.find(id))
    expect(known.every((one) => one?.state === 'cancelled' || one?.name)).toBe(true)
    const seats = registrations
      .of('event-meet')
      .reduce((sum, one) => sum + (one.state === 'confirmed' ? one.seats : 0), 0)
    expect(seats).toBeLessThanOrEqual(PLACES)

    const asked = subscriptions.list().map(({id}) => id)
    expect(asked).toEqual(expect.arrayContaining(thankedFor('subscription')))
  } finally {
    visitors.close()
  }
})

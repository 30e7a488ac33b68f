import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {Visitors} from '../../visitors/index.ts'
import {testFolder} from './open.ts'

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
    const kept = visitors.inbox.list()
    expect(kept.map(({id}) => id)).toEqual(expect.arrayContaining(thanked))
    expect(thanked.length).toBeGreaterThan(KILLS)
    // Each is whole, and numbers are not used twice.
    expect(kept.every(({fields}) => fields.length === 1)).toBe(true)
    expect(new Set(kept.map(({number}) => number)).size).toBe(kept.length)
  } finally {
    visitors.close()
  }
})

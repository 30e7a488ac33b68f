import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {EventSink} from '../../../http/index.ts'
import {administrator, type Lake, openLake} from '../../../lake/index.ts'

let folder: string
let lake: Lake
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-'))
  lake = openLake({folder})
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const FULL = 1024 * 1024

/** A reader that takes events only when told to. */
class SlowReader implements EventSink {
  taken = ''
  isAborted = false
  #buffered = ''
  #act = () => {}

  send(chunk: Uint8Array): void {
    this.#buffered += new TextDecoder().decode(chunk)
  }
  // A sink that holds anything counts as full, so that the feed has to keep the rest.
  bufferedBytes(): number {
    return this.#buffered === '' ? 0 : FULL
  }
  onDrain(act: () => void): void {
    this.#act = act
  }
  take(): void {
    this.taken += this.#buffered
    this.#buffered = ''
    this.#act()
  }
  end(): void {}
  abort(): void {
    this.isAborted = true
  }
  get heard(): string[] {
    return [...this.taken.matchAll(/^id: (.*)\nevent: mutation$/gm)].map(([, id = '']) => id)
  }
}

type Step =
  | {do: 'write'; type: string}
  | {do: 'join'; type: string}
  | {do: 'leave' | 'take'; who: number}

test('each listener receives every matching change, once and in order', async () => {
  const type = fc.constantFrom('note', 'other')
  const who = fc.nat(9)
  const step: fc.Arbitrary<Step> = fc.oneof(
    {weight: 5, arbitrary: fc.record({do: fc.constant('write' as const), type})},
    {weight: 2, arbitrary: fc.record({do: fc.constant('join' as const), type})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('leave' as const), who})},
    {weight: 3, arbitrary: fc.record({do: fc.constant('take' as const), who})},
  )
  const dataset = lake.dataset('production')
  const options = {
    params: {},
    includeResult: true,
    includePreviousRevision: false,
    includeMutations: true,
    includeAllVersions: true,
    includeEffects: false,
  }
  let made = 0
  const run = async (steps: readonly Step[]) => {
    const readers: {sink: SlowReader; type: string; expected: string[]; leave: () => void}[] = []
    const present = new Set<(typeof readers)[number]>()
    for (const step of steps) {
      if (step.do === 'write') {
        const id = `d${made++}`
        const stub = {_id: id, _type: step.type, text: 'x'.repeat((made % 7) * 20_000)}
        const {transactionId} = await dataset.transact([{create: stub}], {}, administrator)
        for (const {type, expected} of present) {
          if (type === step.type) expected.push(`${transactionId}#${id}`)
        }
      } else if (step.do === 'join') {
        const sink = new SlowReader()
        const query = `*[_type == "${step.type}"]`
        const resume = {lastEventId: undefined, enabled: false}
        const leave = lake
          .listeners('production')
          .listen({...options, query}, administrator, sink, resume)
        const reader = {sink, type: step.type, expected: [], leave}
        readers.push(reader)
        present.add(reader)
      } else {
        const reader = readers[step.who % Math.max(readers.length, 1)]
        if (!reader) continue
        reader.sink.take()
        if (step.do === 'leave') {
          reader.leave()
          present.delete(reader)
        }
      }
    }
    const isOwed = () =>
      [...present].some(({sink, expected}) => sink.heard.length < expected.length)
    for (let turn = 0; turn < 10_000 && isOwed(); turn++) {
      for (const {sink} of present) sink.take()
      await setImmediate()
    }
    for (const reader of readers) {
      const {sink, expected} = reader
      const owed = present.has(reader) ? expected : expected.slice(0, sink.heard.length)
      expect(sink.heard).toEqual(owed)
      expect(sink.isAborted).toBe(false)
      reader.leave()
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(step, {maxLength: 60}), run), {numRuns: 30})
})

test('one that does not read is disconnected, without affecting others', async () => {
  const dataset = lake.dataset('production')
  const [slow, quick] = [new SlowReader(), new SlowReader()]
  const options = {
    query: '*[_type == "big"]',
    params: {},
    includeResult: true,
    includePreviousRevision: false,
    includeMutations: false,
    includeAllVersions: true,
    includeEffects: false,
  }
  const resume = {lastEventId: undefined, enabled: false}
  const leave = [slow, quick].map((sink) =>
    lake.listeners('production').listen(options, administrator, sink, resume),
  )
  for (let n = 0; n < 12; n++) {
    const create = {_type: 'big', text: 'x'.repeat(1_000_000)}
    await dataset.transact([{create}], {}, administrator)
    while (quick.heard.length <= n) {
      quick.take()
      await setImmediate()
    }
  }
  expect([slow.isAborted, quick.isAborted]).toEqual([true, false])
  expect(quick.heard).toHaveLength(12)
  for (const stop of leave) stop()
})

test('a subscriber or listener that fails is logged and counted, without affecting others', async () => {
  const logged: string[] = []
  const place = await mkdtemp(join(tmpdir(), 'faults-'))
  const log = {error: (_: Record<string, unknown>, message: string) => logged.push(message)}
  const other = openLake({folder: place, log})
  const dataset = other.dataset('production')
  const heard: string[] = []
  dataset.subscribe(() => {
    throw new Error('This subscriber always fails')
  })
  dataset.subscribe((event) => heard.push(event.kind))
  const options = {
    query: '*[_type == "note"]',
    params: {},
    includeResult: true,
    includePreviousRevision: false,
    includeMutations: false,
    includeAllVersions: true,
    includeEffects: false,
  }
  class BrokenReader extends SlowReader {
    override send(chunk: Uint8Array): void {
      if (this.taken === '') this.taken = new TextDecoder().decode(chunk)
      else throw new Error('This reader always fails')
    }
  }
  const [broken, sound] = [new BrokenReader(), new SlowReader()]
  const resume = {lastEventId: undefined, enabled: false}
  for (const sink of [broken, sound]) {
    other.listeners('production').listen(options, administrator, sink, resume)
    sink.take()
  }
  for (let n = 1; n <= 2; n++) {
    await dataset.transact([{create: {_type: 'note'}}], {}, administrator)
    while (sound.heard.length < n) {
      sound.take()
      await setImmediate()
    }
  }
  expect(heard).toEqual(['commit', 'commit'])
  expect(other.failures.counts).toEqual({
    'A subscriber failed on a change': 2,
    'A listener could not be sent to': 1,
  })
  expect(logged).toHaveLength(3)
  await other.close()
  await rm(place, {recursive: true, force: true})
})

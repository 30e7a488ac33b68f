import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {receiveUpload} from '../../../lake/assets/receive.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receive-'))
})
afterAll(() => rm(folder, {recursive: true}))

const bytes = (text: string) => new TextEncoder().encode(text)

/** A body that sends its parts and then ends, stalls or breaks. */
const body = (parts: string[], then: 'end' | 'stall' | 'break' = 'end') => {
  const state = {isCancelled: false}
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift()
      if (part !== undefined) controller.enqueue(bytes(part))
      else if (then === 'end') controller.close()
      else if (then === 'break') controller.error(new Error('connection reset'))
      else return new Promise(() => {})
      return undefined
    },
    cancel() {
      state.isCancelled = true
    },
  })
  return {stream, state}
}

describe('an upload', () => {
  test('is written and hashed as it streams in', async () => {
    const {path, size, sha1} = await receiveUpload(body(['he', 'llo']).stream, folder, {limit: 5})
    expect(await readFile(path, 'utf8')).toBe('hello')
    expect({size, sha1}).toEqual({size: 5, sha1: 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'})
    await rm(path)
  })

  test.each<[string, Parameters<typeof body>, number, RegExp]>([
    ['is too large', [['123', '456', '789'], 'stall'], 413, /larger than/],
    ['stands still', [['123'], 'stall'], 408, /No data received/],
    ['breaks off', [['123'], 'break'], 400, /interrupted/],
    ['is empty', [[]], 400, /empty/],
  ])(
    'that %s is dropped with all that has come, and its sender let go',
    async (_, parts, status, message) => {
      const {stream, state} = body(...parts)
      const idleMs = status === 408 ? 60 : 60_000
      await expect(receiveUpload(stream, folder, {limit: 5, idleMs})).rejects.toMatchObject({
        status,
        message: expect.stringMatching(message),
      })
      expect(await readdir(folder)).toEqual([])
      if (status === 413 || status === 408) await expect.poll(() => state.isCancelled).toBe(true)
    },
  )

  test('reports a missing folder', async () => {
    const gone = join(folder, 'gone')
    await expect(receiveUpload(body(['x']).stream, gone, {limit: 5})).rejects.toMatchObject({
      status: 503,
    })
  })
})

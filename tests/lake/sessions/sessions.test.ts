import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {Guesses, SESSION_MS, Sessions} from '../../../lake/sessions/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sessions-'))
})
afterEach(() => rm(folder, {recursive: true}))

const START = Date.parse('2026-05-01')

describe('a session', () => {
  test('lasts over a restart, until its time has come', () => {
    const ticket = new Sessions(folder, 'token', () => START).open()
    const later = (ms: number) => new Sessions(folder, 'token', () => START + ms).read(ticket)
    expect(later(1000)?.requester.identity).toBe('administrator')
    expect(later(SESSION_MS - 1)).not.toBeNull()
    expect(later(SESSION_MS)).toBeNull()
  })

  test('ends when its person signs out, also after a restart', () => {
    const sessions = new Sessions(folder, 'token', () => START)
    const [mine, other] = [sessions.open(), sessions.open()]
    const session = sessions.read(mine)
    if (!session) throw new Error('not open')
    sessions.end(session)
    const restarted = new Sessions(folder, 'token', () => START)
    for (const lake of [sessions, restarted]) {
      expect(lake.read(mine)).toBeNull()
      expect(lake.read(other)).not.toBeNull()
    }
  })

  test('ends with a new token, and with a new key', async () => {
    const ticket = new Sessions(folder, 'token', () => START).open()
    expect(new Sessions(folder, 'another', () => START).read(ticket)).toBeNull()
    await rm(join(folder, 'session.key'))
    expect(new Sessions(folder, 'token', () => START).read(ticket)).toBeNull()
  })

  test('cannot be made or made longer by hand', () => {
    const sessions = new Sessions(folder, 'token', () => START)
    const [id, expiry, proof] = sessions.open().split('.')
    const forged = [
      '',
      'x',
      `${id}.${Number(expiry) + 1}.${proof}`,
      `${id}.${expiry}.${'A'.repeat(43)}`,
      `${'B'.repeat(22)}.${expiry}.${proof}`,
      `${id}.${expiry}`,
    ]
    for (const ticket of forged) expect(sessions.read(ticket)).toBeNull()
  })

  test('is signed with a key that only its owner reads', async () => {
    new Sessions(folder, 'token', () => START)
    const key = await readFile(join(folder, 'session.key'), 'utf8')
    expect(key).toMatch(/^[0-9a-f]{64}\n$/)
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'session.key'))).mode & 0o077).toBe(0)
    }
    await writeFile(join(folder, 'session.key'), 'damaged')
    expect(() => new Sessions(folder, 'token', () => START)).toThrow(/session\.key is damaged/)
  })

  test('has a cookie of its own for each lake on a machine', async () => {
    const other = await mkdtemp(join(tmpdir(), 'sessions-'))
    const names = [folder, folder, other].map(
      (place) => new Sessions(place, 'token', () => START).cookie,
    )
    expect(new Set(names).size).toBe(2)
    await rm(other, {recursive: true})
  })
})

test('guesses are limited, for one address and for all, until the window is over', () => {
  let now = START
  const guesses = new Guesses(() => now)
  const tries = (address: string) => {
    for (let count = 0; ; count++) {
      try {
        guesses.check(address)
      } catch {
        return count
      }
      guesses.miss(address)
    }
  }
  expect(tries('1.1.1.1')).toBe(10)
  expect(tries('2.2.2.2')).toBe(10)
  let inAll = 20
  for (let host = 0; host < 100; host++) inAll += tries(`3.3.3.${host}`)
  expect(inAll).toBe(200)
  now += 10 * 60_000
  expect(tries('1.1.1.1')).toBe(10)
})

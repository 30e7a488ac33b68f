import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {millisecondsInDay} from 'date-fns/constants'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {Links} from '../../accounts/sign-in/links.ts'
import {IDLE_MS, SESSION_MS, Sessions} from '../../accounts/sign-in/sessions.ts'
import {openDatabase} from '../../accounts/store/database.ts'

const START = Date.parse('2026-05-01')
const OPENED = {
  person: 'anna',
  credential: 'one',
  address: '192.0.2.1',
  userAgent: 'Firefox',
  method: 'password',
} as const

let folder: string
let file: string
let now: number
const clock = () => now
const opened: {close(): void}[] = []

/** The database as another process would open it. */
function database() {
  const connection = openDatabase(file)
  opened.push(connection)
  return connection
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-sessions-'))
  file = join(folder, 'data', 'accounts.sqlite')
  now = START
})
afterEach(async () => {
  for (const connection of opened.splice(0)) connection.close()
  await rm(folder, {recursive: true})
})

describe('a session', () => {
  test('is recognised by another process until it expires', () => {
    const ticket = new Sessions(database(), clock).open(OPENED)
    const other = new Sessions(database(), clock)
    for (let day = 0; day * 10 < 30; day++) {
      now = START + day * 10 * millisecondsInDay
      expect(other.read(ticket)?.person).toBe('anna')
    }
    now = START + SESSION_MS
    expect(other.read(ticket)).toBeNull()
  })

  test('ends when it is idle', () => {
    const sessions = new Sessions(database(), clock)
    const ticket = sessions.open(OPENED)
    now = START + IDLE_MS - 1
    expect(sessions.read(ticket)).not.toBeNull()
    now += IDLE_MS
    expect(sessions.read(ticket)).toBeNull()
    expect(sessions.list()).toEqual([])
  })

  test('ends by itself, with all sessions of its user, or with what created it', () => {
    const sessions = new Sessions(database(), clock)
    const tickets = [
      sessions.open(OPENED),
      sessions.open(OPENED),
      sessions.open({...OPENED, person: 'bo'}),
      sessions.open({...OPENED, credential: 'two'}),
    ]
    const open = () => tickets.map((ticket) => sessions.read(ticket) !== null)
    expect(sessions.end(sessions.read(tickets[0] ?? '')?.id ?? '')).toBe(true)
    expect(open()).toEqual([false, true, true, true])
    sessions.endOthers('anna', 'two')
    expect(open()).toEqual([false, false, true, true])
    expect(sessions.endAll('anna')).toBe(1)
    expect(open()).toEqual([false, false, true, false])
  })

  test('is listed with where it was created, but without its secret', () => {
    const sessions = new Sessions(database(), clock)
    const ticket = sessions.open({...OPENED, userAgent: 'x'.repeat(10_000)})
    const [session] = sessions.list('anna')
    expect(session).toMatchObject({person: 'anna', address: '192.0.2.1', createdAt: START})
    expect(session?.userAgent).toHaveLength(300)
    expect(JSON.stringify(session)).not.toContain(ticket)
  })

  test.each(['', 'x', 'A'.repeat(43), '%', '\u0000'])('is not opened by %j', (ticket) => {
    const sessions = new Sessions(database(), clock)
    sessions.open(OPENED)
    expect(sessions.read(ticket)).toBeNull()
  })
})

describe('a link', () => {
  test('signs in only once, even when used concurrently', () => {
    const secret = new Links(database(), clock).create('anna', 'sign-in', 1_000)
    const tries = [database(), database(), database()].map((connection) =>
      new Links(connection, clock).redeem(secret),
    )
    expect(tries).toEqual([
      {link: {person: 'anna', purpose: 'sign-in', expiresAt: START + 1_000}},
      {reason: 'used'},
      {reason: 'used'},
    ])
  })

  test('explains why it is refused', () => {
    const links = new Links(database(), clock)
    const first = links.create('anna', 'sign-in', 1_000)
    const second = links.create('anna', 'sign-in', 1_000)
    expect(links.read(first)).toEqual({reason: 'unknown'})
    expect(links.read(second)).toHaveProperty('link')
    now += 1_000
    expect(links.redeem(second)).toEqual({reason: 'expired'})
    expect(links.redeem('')).toEqual({reason: 'unknown'})
  })

  test('does not invalidate links of other users', () => {
    const links = new Links(database(), clock)
    const anna = links.create('anna', 'invitation', 1_000)
    links.create('bo', 'invitation', 1_000)
    expect(links.read(anna)).toHaveProperty('link')
  })
})

test.skipIf(process.platform === 'win32')(
  'the files are readable by their owner only',
  async () => {
    new Sessions(database(), clock).open(OPENED)
    for (const name of ['', '-wal', '-shm']) {
      expect((await stat(file + name)).mode & 0o077, name).toBe(0)
    }
    expect((await stat(join(folder, 'data'))).mode & 0o077).toBe(0)
  },
)

test('a file of a newer version is refused', () => {
  const connection = database()
  connection.exec('PRAGMA user_version = 1000')
  expect(() => openDatabase(file)).toThrow(/newer Hemvist/)
})

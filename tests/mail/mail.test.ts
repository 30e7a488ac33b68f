import {mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay, millisecondsInMinute} from 'date-fns/constants'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  examineMail,
  forgetMail,
  MailError,
  type MailMessage,
  type MailOutcome,
  MailQueue,
  type MailQueueOptions,
  smtpTransport,
  subjectLine,
} from '../../mail/index.ts'
import {isThisMachine} from '../../mail/transport.ts'
import {type MailServer, type MailServerOptions, startMailServer} from './smtp.ts'

const MESSAGE: MailMessage = {
  kind: 'invitation',
  to: 'anna@kumla.se',
  subject: 'Välkommen till Hemvist',
  language: 'sv',
  content: [
    'Hej Anna!\nHär kommer <b>din</b> länk.',
    {label: 'Välj lösenord', url: 'https://platser.example.se/v1/auth/link?key=hemlig&to=%2F'},
  ],
  about: 'p1',
}

let folder: string
let server: MailServer
let now: number
let outcomes: MailOutcome[]
let failures: string[]
const queues: MailQueue[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-mail-'))
  server = await startMailServer()
  now = Date.parse('2026-05-01')
  outcomes = []
  failures = []
})
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.close()
  await server.close()
  await rm(folder, {recursive: true, force: true})
})

const file = () => join(folder, 'data', 'mail.sqlite')

function openQueue(url = server.url, options: Partial<MailQueueOptions> = {}): MailQueue {
  const queue = new MailQueue({
    file: file(),
    transport: smtpTransport(url, 'Kumla kommun <noreply@kumla.se>'),
    onOutcome: (outcome) => outcomes.push(outcome),
    onFailure: (what) => failures.push(what),
    clock: () => now,
    ...options,
  })
  queues.push(queue)
  return queue
}

async function restartServer(options: MailServerOptions = {}): Promise<void> {
  const port = Number(new URL(server.url).port)
  await server.close()
  server = await startMailServer({port, ...options})
}

describe('a message', () => {
  test('arrives as text and HTML, and says that a program wrote it', async () => {
    const queue = openQueue()
    queue.send({
      ...MESSAGE,
      unsubscribe: 'https://platser.example.se/avregistrera?k=1',
      attachments: [
        {
          filename: 'öppet hus.ics',
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          content: 'BEGIN:VCALENDAR\r\nSUMMARY:Öppet hus\r\nEND:VCALENDAR\r\n',
        },
      ],
    })
    await queue.deliver()
    const mail = await server.mailTo('anna@kumla.se')
    expect(mail.from?.text).toBe('"Kumla kommun" <noreply@kumla.se>')
    expect(mail.subject).toBe('Välkommen till Hemvist')
    expect(mail.text).toBe(
      'Hej Anna!\nHär kommer <b>din</b> länk.\n\nVälj lösenord:\nhttps://platser.example.se/v1/auth/link?key=hemlig&to=%2F\n',
    )
    const html = String(mail.html)
    expect(html).toContain('<html lang="sv">')
    expect(html).toContain('&lt;b&gt;din&lt;/b&gt;')
    expect(html).toContain('href="https://platser.example.se/v1/auth/link?key=hemlig&amp;to=%2F"')
    expect(html).not.toMatch(/<img|<script|src=|@import|url\(/)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('content-language')).toBe('sv')
    expect(server.received[0]?.source).toMatch(
      /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m,
    )
    expect(server.received[0]?.source).toMatch(
      /^List-Unsubscribe: <https:\/\/platser\.example\.se/m,
    )
    expect(mail.attachments[0]).toMatchObject({
      filename: 'öppet hus.ics',
      contentType: 'text/calendar',
    })
    expect(mail.attachments[0]?.content.toString()).toContain('SUMMARY:Öppet hus')
    expect(outcomes).toEqual([{id: expect.any(String), kind: 'invitation', about: 'p1'}])
  })

  test('leaves nothing in the outbox once it is sent', async () => {
    const queue = openQueue()
    queue.send(MESSAGE)
    expect(queue.counts()).toEqual({waiting: 1, failing: 0, failed: 0})
    await queue.deliver()
    expect(queue.counts()).toEqual({waiting: 0, failing: 0, failed: 0})
    await queue.close()
    const bytes = await readFile(file(), 'latin1')
    for (const part of ['anna@kumla.se', 'hemlig']) expect(bytes).not.toContain(part)
  })

  test.skipIf(process.platform === 'win32')('waits where only its owner reads it', async () => {
    openQueue().send(MESSAGE)
    for (const ending of ['', '-wal']) expect((await stat(file() + ending)).mode & 0o077).toBe(0)
  })

  test('signs in to the server with any password', async () => {
    const auth = {user: 'hemvist@kumla.se', pass: 'p@ss/w:ö rd%'}
    await restartServer({auth})
    const queue = openQueue()
    queue.send(MESSAGE)
    await queue.deliver()
    expect(await server.mailTo('anna@kumla.se')).toBeDefined()
  })
})

describe('a password is sent without TLS', () => {
  test.each([
    ['localhost', true],
    ['LOCALHOST', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['[::1]', true],
    ['::1', true],
    ['127.example.com', false],
    ['127.0.0.1.example.com', false],
    ['localhost.example.com', false],
    ['localhost-mail.example.com', false],
    ['mail.localhost.example', false],
    ['::1.example.com', false],
    ['[::1].example.com', false],
    ['[::10]', false],
    ['1127.0.0.1', false],
    ['mail.example.com', false],
    ['', false],
  ])('to %j: %s', (hostname, isSent) => {
    expect(isThisMachine(hostname)).toBe(isSent)
  })
})

describe('what a stranger types', () => {
  test.each<[string, Partial<MailMessage>]>([
    ['a second recipient', {to: 'anna@kumla.se,eve@evil.example'}],
    ['a recipient in angle brackets', {to: 'Anna <anna@kumla.se>'}],
    ['a header after the recipient', {to: 'anna@kumla.se\r\nBcc: eve@evil.example'}],
    ['no recipient', {to: ''}],
    ['a header after the subject', {subject: 'Hej\r\nBcc: eve@evil.example'}],
    ['a line separator in the subject', {subject: 'Hej\u2028Bcc: eve'}],
    ['a subject that reads backwards', {subject: 'Hej \u202Egpj.exe'}],
    ['no subject', {subject: '  '}],
    ['a script as a link', {content: [{label: 'x', url: 'javascript:alert(1)'}]}],
    ['a link with a line break', {content: [{label: 'x', url: 'https://a.example/\r\nX: y'}]}],
    ['a header in the address to unsubscribe', {unsubscribe: 'https://a.example/>\r\nBcc: x'}],
    [
      'a path as an attachment',
      {attachments: [{filename: '../x', contentType: 'text/plain', content: ''}]},
    ],
    [
      'a header as a media type',
      {attachments: [{filename: 'x', contentType: 'text/plain\r\nX: y', content: ''}]},
    ],
    ['a language with markup', {language: '"><script>'}],
    ['megabytes', {content: ['x'.repeat(1024 * 1024)]}],
  ])('%s is refused', (_, part) => {
    const queue = openQueue()
    expect(() => queue.send({...MESSAGE, ...part})).toThrow(MailError)
    expect(queue.counts().waiting).toBe(0)
  })

  test('never adds a header or a recipient', async () => {
    const queue = openQueue()
    const text = fc.string({unit: 'grapheme', maxLength: 60})
    const hostile = fc.oneof(
      text,
      fc.constantFrom(
        '\r\nBcc: eve@evil.example',
        '\n.\r\nMAIL FROM:<x@y.z>',
        '=?utf-8?q?a=0D=0ABcc:_x@y.z?=',
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (subject, paragraph) => {
        server.received.length = 0
        try {
          queue.send({...MESSAGE, subject, content: [paragraph]})
        } catch (error) {
          expect(error).toBeInstanceOf(MailError)
          return
        }
        await queue.deliver()
        const [first, ...others] = server.received
        expect(others).toEqual([])
        expect(first?.to).toEqual(['anna@kumla.se'])
        expect(first?.mail.headers.has('bcc')).toBe(false)
        expect(first?.mail.subject?.replace(/\s+/g, ' ').trim()).toBe(
          subject.replace(/\s+/g, ' ').trim(),
        )
      }),
      {numRuns: 40},
    )
  })
})

describe('a subject made of what somebody else wrote', () => {
  test.each([
    [['Du har en plats', 'Öppet hus'], 'Du har en plats: Öppet hus'],
    [['Du har en plats', ''], 'Du har en plats'],
    [['Öppet\r\nhus\u2028i\u000bKumla'], 'Öppet hus i Kumla'],
    [['\u202aFest\u202c'], 'Fest'],
    [['=?utf-8?q?Fest?='], '= ?utf-8?q?Fest?='],
    [['\ud83dFest'], '\ufffdFest'],
  ])('%j', (parts, line) => {
    expect(subjectLine(...parts)).toBe(line)
  })

  test('can always be sent, and is cut between letters', () => {
    const text = fc.string({unit: 'binary', maxLength: 400})
    const part = fc.oneof(text, fc.constant('👩🏽‍🚀'.repeat(60)), fc.constant('\r\nBcc: x@y.z'))
    fc.assert(
      fc.property(fc.array(part, {maxLength: 3}), (parts) => {
        const subject = subjectLine('Hej', ...parts)
        expect(subject.isWellFormed()).toBe(true)
        expect(() => openQueue().send({...MESSAGE, subject})).not.toThrow()
      }),
      {numRuns: 40},
    )
    expect(subjectLine('👩🏽‍🚀'.repeat(60))).toMatch(/^(?:👩🏽‍🚀)+ …$/u)
  })
})

describe('a message that cannot be sent', () => {
  test('waits for a server that is away, and goes when it is back', async () => {
    const queue = openQueue()
    await server.close()
    queue.send(MESSAGE)
    queue.send({...MESSAGE, to: 'bo@kumla.se'})
    await queue.deliver()
    expect(queue.counts()).toMatchObject({waiting: 2, failing: 1})
    expect(examineMail(file())).toMatchObject([
      {severity: 'warning', message: expect.stringContaining('invitation')},
    ])
    expect(JSON.stringify(examineMail(file()))).not.toContain('anna@')
    server = await startMailServer({port: Number(new URL(server.url).port)})
    await queue.deliver()
    expect(server.received).toEqual([])
    now += millisecondsInMinute
    await queue.deliver()
    expect(server.received.flatMap(({to}) => to).sort()).toEqual(['anna@kumla.se', 'bo@kumla.se'])
    expect(examineMail(file())).toEqual([])
  })

  test('is sent by the next process when this one ends', async () => {
    const queue = openQueue()
    queue.send(MESSAGE)
    await queue.close()
    const next = openQueue()
    next.start()
    await server.mailTo('anna@kumla.se')
  })

  test('is tried again later when the server says so, and pauses grow', async () => {
    server.refuse({status: 450, message: 'greylisted'})
    const queue = openQueue()
    queue.send(MESSAGE)
    const pauses: number[] = []
    for (let last = now; pauses.length < 4; now += millisecondsInMinute) {
      const before = outcomes.length
      await queue.deliver()
      if (outcomes.length === before) continue
      pauses.push(now - last)
      last = now
    }
    expect(pauses.map((ms) => ms / millisecondsInMinute)).toEqual([0, 1, 5, 15])
    server.refuse(null)
    now += 60 * millisecondsInMinute
    await queue.deliver()
    expect(await server.mailTo('anna@kumla.se')).toBeDefined()
  })

  test('does not hold up others when its address is refused', async () => {
    server.refuse({status: 550, message: 'No such user <anna@kumla.se>'})
    const queue = openQueue()
    queue.send(MESSAGE)
    await queue.deliver()
    server.refuse(null)
    queue.send({...MESSAGE, to: 'bo@kumla.se'})
    await queue.deliver()
    expect(await server.mailTo('bo@kumla.se')).toBeDefined()
    expect(queue.counts()).toEqual({waiting: 0, failing: 0, failed: 1})
    const [finding] = examineMail(file())
    expect(finding).toMatchObject({severity: 'error', message: expect.stringContaining('550')})
    expect(JSON.stringify([finding, outcomes])).not.toContain('anna@kumla.se')
    await queue.close()
    expect(await readFile(file(), 'latin1')).not.toContain('hemlig')
  })

  test('is given up after three days, or when its link has expired', async () => {
    await server.close()
    const queue = openQueue()
    queue.send(MESSAGE)
    queue.send({...MESSAGE, kind: 'reset', expiresAt: now + 2 * millisecondsInMinute})
    now += 2 * millisecondsInMinute
    await queue.deliver()
    expect(queue.counts()).toMatchObject({waiting: 2, failed: 0})
    now += millisecondsInMinute
    await queue.deliver()
    expect(queue.counts()).toMatchObject({waiting: 1, failed: 1})
    now += 3 * millisecondsInDay
    await queue.deliver()
    expect(queue.counts()).toEqual({waiting: 0, failing: 0, failed: 2})
    server = await startMailServer()
  })

  test('says that the password of the server is wrong, and spares the others', async () => {
    await restartServer({auth: {user: 'a', pass: 'right'}})
    const queue = openQueue(server.url.replace('right', 'wrong'))
    for (let n = 0; n < 5; n++) queue.send(MESSAGE)
    await queue.deliver()
    expect(outcomes).toHaveLength(1)
    expect(outcomes[0]?.failure?.cause).toMatch(/Invalid login|Wrong user/)
  })

  test('is sent once, whichever process takes it', async () => {
    const all = [openQueue(), openQueue(), openQueue()]
    for (let n = 0; n < 12; n++) all[0]?.send({...MESSAGE, to: `p${n}@kumla.se`})
    await Promise.all(all.map((queue) => queue.deliver()))
    const recipients = server.received.flatMap(({to}) => to)
    expect(new Set(recipients).size).toBe(12)
    expect(recipients).toHaveLength(12)
  })
})

describe('a command', () => {
  test('delivers what it has queued, and leaves the rest to the server', async () => {
    const running = openQueue()
    running.send({...MESSAGE, to: 'before@kumla.se'})
    const command = openQueue()
    await command.deliverOwn()
    expect(server.received).toEqual([])
    command.send(MESSAGE)
    running.send({...MESSAGE, to: 'after@kumla.se'})
    await command.deliverOwn()
    await command.deliverOwn()
    expect(server.received.flatMap(({to}) => to)).toEqual(['anna@kumla.se'])
    expect(outcomes).toHaveLength(1)
    await running.deliver()
    const recipients = server.received.flatMap(({to}) => to)
    expect(recipients.sort()).toEqual(['after@kumla.se', 'anna@kumla.se', 'before@kumla.se'])
  })
})

describe('while the outbox fails', () => {
  /** A write that fails, as on a full disk. @returns ends it */
  function failOn(write: string): () => void {
    const database = new DatabaseSync(file())
    database.exec(
      `CREATE TRIGGER full BEFORE ${write} ON outbox BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    )
    return () => {
      database.exec('DROP TRIGGER full')
      database.close()
    }
  }

  test.each<[string, string, number]>([
    ['taken', 'UPDATE OF next_at', 0],
    ['removed', 'DELETE', 1],
  ])('a mail that cannot be %s is sent once, and so are the next', async (_, write, before) => {
    const queue = openQueue()
    queue.send(MESSAGE)
    const mend = failOn(write)
    queue.start()
    await expect.poll(() => failures).toEqual([expect.stringContaining('outbox')])
    expect(server.received).toHaveLength(before)
    mend()
    now += 5 * millisecondsInMinute
    queue.send({...MESSAGE, to: 'bo@kumla.se'})
    await expect.poll(() => queue.counts().waiting).toBe(0)
    const recipients = server.received.flatMap(({to}) => to).sort()
    expect(recipients).toEqual(['anna@kumla.se', 'bo@kumla.se'])
    expect(outcomes.map(({failure}) => failure)).toEqual([undefined, undefined])
  })

  test('a mail that cannot be postponed is tried again', async () => {
    server.refuse({status: 450, message: 'greylisted'})
    const queue = openQueue()
    queue.send(MESSAGE)
    const mend = failOn('UPDATE OF attempts')
    await queue.deliver()
    expect(failures).toHaveLength(1)
    mend()
    server.refuse(null)
    now += 5 * millisecondsInMinute
    await queue.deliver()
    expect(server.received).toHaveLength(1)
  })

  test('an outcome that cannot be noted is no failed mail', async () => {
    const onOutcome = () => {
      throw new Error('disk full')
    }
    const queue = openQueue(server.url, {onOutcome})
    queue.send(MESSAGE)
    queue.send({...MESSAGE, to: 'bo@kumla.se'})
    await queue.deliver()
    expect(server.received).toHaveLength(2)
    expect(queue.counts()).toEqual({waiting: 0, failing: 0, failed: 0})
    expect(failures).toHaveLength(2)
  })
})

describe('a message to somebody', () => {
  test('is forgotten when its recipient wants to be', async () => {
    const queue = openQueue()
    queue.send(MESSAGE)
    queue.send({...MESSAGE, to: 'bo@kumla.se'})
    expect(queue.forget('anna@kumla.se')).toBe(1)
    await queue.deliver()
    expect(server.received.flatMap(({to}) => to)).toEqual(['bo@kumla.se'])
  })

  test.each([
    ['anna@kumla.se', 'Anna@Kumla.SE'],
    ['ANNA@KUMLA.SE', 'anna@kumla.se'],
    ['Åsa@kumla.se', 'åsa@kumla.se'],
    ['åsa@kumla.se', ' A\u030Asa@kumla.se'],
    ['åsa@räksmörgås.se', 'åsa@xn--rksmrgs-5wao1o.se'],
  ])('is forgotten whichever way the address is written: %j, %j', async (to, forgotten) => {
    const queue = openQueue()
    queue.send({...MESSAGE, to})
    expect(queue.forget(forgotten)).toBe(1)
    expect(queue.counts().waiting).toBe(0)
  })

  test('is forgotten with what it is about, and leaves no byte', async () => {
    const queue = openQueue()
    queue.send({...MESSAGE, about: 'message-1'})
    queue.send({...MESSAGE, to: 'bo@kumla.se', about: 'message-2'})
    queue.send({...MESSAGE, to: 'bo@kumla.se', about: undefined})
    expect(forgetMail(file(), {about: ['message-1', '']})).toBe(1)
    expect(forgetMail(file(), {addresses: ['Anna@kumla.se']})).toBe(0)
    for (const ending of ['', '-wal'])
      expect(await readFile(file() + ending, 'latin1')).not.toContain('anna@kumla.se')
    expect(queue.counts().waiting).toBe(2)
  })

  test('leaves no byte once it is sent, while the server runs on', async () => {
    const queue = openQueue()
    queue.send(MESSAGE)
    await queue.deliver()
    expect(server.received).toHaveLength(1)
    for (const ending of ['', '-wal'])
      for (const part of ['anna@kumla.se', 'hemlig'])
        expect(await readFile(file() + ending, 'latin1')).not.toContain(part)
  })

  test('that an earlier version stored is forgotten, too', async () => {
    const first = openQueue()
    first.send(MESSAGE)
    await first.close()
    const database = new DatabaseSync(file())
    database.exec(
      "UPDATE outbox SET recipient = 'Anna@Kumla.se'; DROP INDEX outbox_about; PRAGMA user_version = 1",
    )
    database.close()
    expect(openQueue().forget('anna@kumla.se')).toBe(1)
  })
})

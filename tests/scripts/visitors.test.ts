import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {MailQueue, smtpTransport} from '../../mail/index.ts'
import {filesWith} from '../../server/person/files-with.ts'
import {Visitors} from '../../visitors/index.ts'
import {question, registration} from '../visitors/open.ts'
import {Command, emptyFolder, freePort, root} from './command.ts'

const KEY = Buffer.alloc(32, 3)
const VIEW =
  '203.0.113.9 - - [30/Nov/2026:08:00:00 +0100] "GET / HTTP/1.1" 200 5120 "https://www.google.com/" "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36"\n'

let folder: string
let env: Record<string, string>
let visitors: Visitors

beforeAll(async () => {
  folder = emptyFolder()
  await cp(join(root, 'tests/fixtures/data-folder'), join(folder, 'data'), {recursive: true})
  env = {
    HEMVIST_DATA: join(folder, 'data'),
    HEMVIST_VISITORS_KEY: KEY.toString('base64'),
    PORT: String(await freePort()),
    INIT_CWD: folder,
  }
  // As a running server has it open.
  visitors = new Visitors({file: join(folder, 'data', 'visitors.sqlite'), key: KEY})
  visitors.inbox.receive(question())
  visitors.inbox.receive(
    question({
      fields: [{name: 'message', label: 'Din fråga', value: 'Hälsningar Åsa Ek.'}],
      email: 'asa.ek@example.org',
    }),
  )
})
afterAll(async () => {
  visitors.close()
  await rm(folder, {recursive: true, force: true})
})

const hemvist = (...args: string[]) => new Command(args, env).finished

test('the inbox is read and closed beside a running server', {timeout: 120_000}, async () => {
  const listed = await hemvist('inbox', 'list', '--json')
  const rows = JSON.parse(listed.output)
  expect(rows).toMatchObject([
    {number: 2, campaign: 'kumla', state: 'new', assignee: null},
    {number: 1, campaign: 'kumla', state: 'new', eraseAt: null},
  ])
  expect(listed.output).not.toContain('maja')

  const shown = JSON.parse((await hemvist('inbox', 'show', '1', '--json')).output)
  expect(shown).toMatchObject({...rows[1], email: 'maja@example.org', entries: []})

  const closed = await hemvist('inbox', 'close', '1')
  expect(closed).toMatchObject({code: 0})
  expect(visitors.inbox.findByNumber(1)?.state).toBe('closed')

  const missing = await hemvist('inbox', 'show', '9')
  expect(missing.code).toBe(1)
  expect(missing.output).toContain('There is no message «9»')
})

test('those who signed up for an event are listed beside a running server', {
  timeout: 120_000,
}, async () => {
  const {registrations} = visitors
  registrations.register(registration({name: '=Maja', seats: 2, diet: 'Nötter'}), 2)
  registrations.register(registration({name: 'Per', email: 'per@example.org', ticket: 'b'}), 2)
  const events = await hemvist('participants', '--json')
  expect(JSON.parse(events.output)).toEqual([{event: 'event-meet', confirmed: 2, waiting: 1}])
  const listed = await hemvist('participants', 'event-meet', '--json')
  expect(JSON.parse(listed.output)).toMatchObject([
    {name: '=Maja', seats: 2, state: 'confirmed', diet: 'Nötter'},
    {name: 'Per', seats: 1, state: 'waiting', diet: null},
  ])
  const table = await hemvist('participants', 'event-meet', '--csv')
  expect(table.output).toContain('"\'=Maja";"maja@example.org"')
  expect(await hemvist('participants', 'event-none')).toMatchObject({
    code: 1,
    output: expect.stringContaining('Nobody has signed up for «event-none»'),
  })

  const exported = await hemvist('person', 'export', 'per@example.org', '--to', 'per')
  expect(exported).toMatchObject({code: 0})
  expect(await readFile(join(folder, 'per', 'registrations.ndjson'), 'utf8')).toContain('"Per"')
  expect(await hemvist('person', 'erase', 'per@example.org', '--yes')).toMatchObject({code: 0})
  expect(registrations.of('event-meet').map(({name}) => name)).toEqual(['=Maja'])
})

test('a log is added once, and to no campaign that does not exist', {
  timeout: 120_000,
}, async () => {
  await writeFile(join(folder, 'access.log'), VIEW.repeat(5))
  const add = (campaign: string) =>
    hemvist('figures', 'import', 'access.log', '--of', campaign, '--host', 'kumla.example')
  expect((await add('kumla')).output).toContain('5 pages from access.log were added')
  expect((await add('kumla')).output).toContain('has been added before')
  expect(await add('kulma')).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no campaign "kulma"'),
  })
  const figures = await hemvist(
    'figures',
    'kumla',
    '--from',
    '2026-11-30',
    '--to',
    '2026-11-30',
    '--json',
  )
  expect(JSON.parse(figures.output)).toMatchObject({
    views: 5,
    entries: 5,
    sources: [{source: 'search', entries: 5}],
  })
  expect(await hemvist('figures', 'kulma')).toMatchObject({code: 1})
})

test.each([
  ['gone', 'gone.log', undefined],
  ['gone, and would be compressed', 'gone.log.gz', undefined],
  ['not compressed at all', 'plain.log.gz', Buffer.from(VIEW)],
  ['compressed, and cut off', 'cut.log.gz', gzipSync(VIEW.repeat(50)).subarray(0, 100)],
])(
  'of a log that is %s, the command says so and adds nothing',
  {timeout: 60_000},
  async (_, name, bytes) => {
    if (bytes) await writeFile(join(folder, name), bytes)
    const {code, output} = await hemvist(
      'figures',
      'import',
      name,
      '--of',
      'kumla',
      '--host',
      'kumla.example',
    )
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`^hemvist: .*${name} cannot be read: `, 'm'))
    expect(output).not.toContain('    at ')
  },
)

test('a person of whom there are only messages is exported and erased', {
  timeout: 120_000,
}, async () => {
  const exported = await hemvist('person', 'export', 'asa.ek@example.org', '--to', 'asa')
  expect(exported).toMatchObject({code: 0})
  const written = await readFile(join(folder, 'asa', 'messages.ndjson'), 'utf8')
  expect(written.trim().split('\n')).toHaveLength(1)
  const outbox = new MailQueue({
    file: join(folder, 'data', 'mail.sqlite'),
    transport: smtpTransport('smtp://127.0.0.1:1', 'noreply@kumla.se'),
    onFailure: () => {},
  })
  const about = visitors.inbox.findByNumber(2)?.id
  const letter = {subject: 'Svar', language: 'sv', content: ['Hej!'], about}
  outbox.send({...letter, kind: 'answer', to: 'Asa.Ek@example.org'})
  outbox.send({...letter, kind: 'new-message', to: 'ida@kumla.se'})
  outbox.send({...letter, kind: 'answer', to: 'maja@example.org', about: 'another-message'})
  expect(await hemvist('person', 'erase', 'Åsa Ek', '--yes')).toMatchObject({code: 0})
  expect(outbox.counts().waiting).toBe(1)
  expect(await filesWith(join(folder, 'data'), ['Asa.Ek@', 'ida@kumla.se'])).toEqual([])
  await outbox.close()
  expect(visitors.inbox.list().map(({number}) => number)).toEqual([1])
  expect(visitors.inbox.erasures.list()).toMatchObject([
    {form: 'form-kumla-ask', reason: 'person', count: 1},
    {form: 'form-kumla-signUp', reason: 'person', count: 1},
  ])
  const again = await hemvist('person', 'erase', 'Åsa Ek', '--yes')
  expect(again).toMatchObject({code: 1, output: expect.stringContaining('No data is stored about')})
})

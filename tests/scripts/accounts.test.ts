import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, openLake} from '../../lake/index.ts'
import {startMailServer} from '../mail/smtp.ts'
import {Command, emptyFolder, type Finished} from './command.ts'

const data = emptyFolder()
const env = {HEMVIST_DATA: data, PORT: '1', HEMVIST_TOKEN: 'token-of-the-accounts-test'}

const run = (...args: string[]): Promise<Finished> => new Command(args, env).finished
const lastLine = ({output}: Finished): string => output.trimEnd().split('\n').at(-1) ?? ''

beforeAll(async () => {
  const lake = openLake({folder: `${data}/lake`})
  const campaign = {_id: 'kumla', _type: 'campaign', slug: {current: 'kumla'}}
  await lake.dataset('production').transact([{create: campaign}], {}, administrator)
  await lake.close()
})
let follow: Command | undefined
afterAll(() => follow?.stop())

test('people and tokens are added, listed, changed and removed while the server runs', async () => {
  follow = new Command(['audit-log', '--follow'], env)
  const added = await run(
    'user',
    'add',
    'anna@kumla.se',
    '--role',
    'communicator',
    '--campaign',
    'kumla',
  )
  expect(added.code).toBe(0)
  expect(lastLine(added)).toMatch(/^http:\/\/localhost:1\/v1\/auth\/link\?key=[\w-]{43}$/)
  expect(JSON.parse((await run('user', 'list', '--json')).output)).toMatchObject([
    {email: 'anna@kumla.se', name: 'anna', role: 'communicator', campaigns: ['kumla']},
  ])
  const token = await run('token', 'add', '--role', 'viewer', '--name', 'ci', '--expires', '30')
  expect(lastLine(token)).toMatch(/^hemvist_[\w-]{43}$/)
  const [listed] = JSON.parse((await run('token', 'list', '--json')).output)
  expect(listed).toMatchObject({name: 'ci', role: 'viewer', lastUsedAt: null})
  expect((await run('token', 'revoke', listed.id)).code).toBe(0)
  expect((await run('user', 'remove', 'anna@kumla.se')).code).toBe(0)
  await follow.says(/"user-removed"/)
})

test('a role is read from a file beside whoever calls', async () => {
  const elsewhere = emptyFolder()
  const grants = [{scope: 'campaigns', permissions: ['read']}]
  const role = {name: 'event-editor', title: 'Evenemangsredaktör', grants}
  await writeFile(join(elsewhere, 'role.json'), JSON.stringify(role))
  const set = await new Command(['role', 'set', 'role.json'], {...env, INIT_CWD: elsewhere})
    .finished
  expect(set).toMatchObject({code: 0, output: expect.stringContaining('"event-editor" is set')})
})

test('an invitation is mailed as well, by whoever is first: the command, or the server', async () => {
  const server = await startMailServer()
  const mail = {
    HEMVIST_SMTP: server.url,
    HEMVIST_MAIL_FROM: 'Kumla kommun <noreply@kumla.se>',
    HEMVIST_ORIGIN: 'https://platser.example',
  }
  const add = ['user', 'add', 'dan@kumla.se', '--role', 'viewer']
  const added = await new Command(add, {...env, ...mail}).finished
  expect([added.code, added.output]).toEqual([0, expect.stringContaining('sent to dan@kumla.se')])
  const received = await server.mailTo('dan@kumla.se')
  expect(received.text).toContain(lastLine(added))
  await server.close()
  const log = (await run('audit-log')).output
  expect(log).toContain('"event":"mail-sent"')
  // It says so when the mail server does not answer.
  const waiting = ['user', 'add', 'eva@kumla.se', '--role', 'viewer']
  const unsent = await new Command(waiting, {...env, ...mail}).finished
  expect([unsent.code, unsent.output]).toEqual([0, expect.stringContaining('not be mailed yet: ')])
  expect(lastLine(unsent)).toMatch(/^https:.*key=[\w-]+$/)
  expect((await run('user', 'remove', 'eva@kumla.se')).code).toBe(0)
  expect((await run('user', 'remove', 'dan@kumla.se')).code).toBe(0)
})

test('the last administrator stays, and an address is taken once', async () => {
  const added = await run('user', 'add', 'chief@kumla.se', '--role', 'administrator', '--json')
  expect(JSON.parse(added.output)).toMatchObject({role: 'administrator', isMailed: false})
  for (const [args, reason] of [
    [['user', 'remove', 'chief@kumla.se'], 'last administrator'],
    [['user', 'set', 'chief@kumla.se', '--role', 'viewer'], 'last administrator'],
    [['user', 'add', 'Chief@Kumla.se', '--role', 'viewer'], 'is here already'],
  ] as const) {
    const {code, output} = await run(...args)
    expect([code, output.trim().split('\n')]).toEqual([1, [expect.stringContaining(reason)]])
  }
  expect(JSON.parse((await run('user', 'list', '--json')).output)).toHaveLength(1)
  expect((await run('audit-log', '--verify')).output).toMatch(
    /^The audit log is intact: \d+ entries\.$/m,
  )
})

test.each([
  [['user', 'add', 'bo@kumla.se', '--role', 'chief'], 'no role "chief"'],
  [
    ['user', 'add', 'bo@kumla.se', '--role', 'lead', '--campaign', 'nowhere'],
    'no campaign "nowhere"',
  ],
  [
    ['user', 'add', 'bo@kumla.se', '--role', 'communicator', '--language', 'xx'],
    'no language "xx"',
  ],
  [['user', 'set', 'chief@kumla.se', '--role', 'viewer', '--language', 'xx'], 'no language "xx"'],
  [['token', 'add', '--role', 'viewer', '--language', 'xx'], 'no language "xx"'],
  [['user', 'link', 'bo@kumla.se'], 'There is no user with the address'],
  [['user', 'reset', 'bo@kumla.se'], 'There is no user with the address'],
  [['user', 'remove', 'bo@kumla.se'], 'There is no user with the address'],
  [['user', 'add', 'bo kumla.se', '--role', 'lead'], 'is not an e-mail address'],
  [
    ['user', 'add', 'bo@kumla.se', '--role', 'administrator', '--campaign', 'kumla'],
    'cannot be bound to a campaign',
  ],
  [['token', 'revoke', 'nothing'], 'There is no token'],
  [['session', 'end', 'nothing'], 'There is no session'],
  [['audit-log', '--verify', '--follow'], 'exclude each other'],
  [['token', 'add', '--role', 'viewer', '--expires', 'soon'], '--expires takes a number of days'],
  [['audit-log', '--since', 'yesterday-ish'], '--since takes a time'],
])('%j is refused in one line', async (args, reason) => {
  const {code, output} = await run(...args)
  expect(code).toBe(1)
  expect(output.trim().split('\n')).toEqual([expect.stringContaining(reason)])
})

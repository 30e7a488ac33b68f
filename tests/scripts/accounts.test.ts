import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, openLake} from '../../lake/index.ts'
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

test.each([
  [['user', 'add', 'bo@kumla.se', '--role', 'chief'], 'no role "chief"'],
  [
    ['user', 'add', 'bo@kumla.se', '--role', 'lead', '--campaign', 'nowhere'],
    'no campaign "nowhere"',
  ],
  [['user', 'link', 'bo@kumla.se'], 'There is no user with the address'],
  [['token', 'add', '--role', 'viewer', '--expires', 'soon'], '--expires takes a number of days'],
  [['audit-log', '--since', 'yesterday-ish'], '--since takes a time'],
])('%j is refused in one line', async (args, reason) => {
  const {code, output} = await run(...args)
  expect(code).toBe(1)
  expect(output.trim().split('\n')).toEqual([expect.stringContaining(reason)])
})

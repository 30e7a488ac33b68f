import {existsSync} from 'node:fs'
import {appendFile, mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type Accounts, openAccounts, readMembership} from '../../accounts/index.ts'
import {backupLake, type Lake, openLake, restoreLake} from '../../lake/index.ts'
import {accountsCompanion} from '../../server/accounts.ts'
import {readConfig} from '../../server/config.ts'

let work: string
let accounts: Accounts
let lake: Lake
const companions = (data: string) => [
  accountsCompanion({...readConfig({}), dataFolder: join(work, data)}),
]
const fileIn = (data: string) => join(work, data, 'accounts.sqlite')
const backup = () =>
  backupLake({
    folder: join(work, 'data/lake'),
    to: join(work, 'saved'),
    companions: companions('data'),
  })
const restore = (data: string, replace = false) =>
  restoreLake({
    from: join(work, 'saved'),
    folder: join(work, data, 'lake'),
    companions: companions(data),
    replace,
  })
const emailsIn = (data: string): string[] => {
  const restored = openAccounts({file: fileIn(data)})
  try {
    expect(restored.audit.firstBroken()).toBeNull()
    return restored.people.list().map(({email}) => email)
  } finally {
    restored.close()
  }
}

const viewer = readMembership('viewer', [])
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'hemvist-backup-accounts-'))
  accounts = openAccounts({file: fileIn('data')})
  lake = openLake({folder: join(work, 'data/lake')})
  lake.dataset('production')
  accounts.administration.addUser('test', {email: 'anna@kumla.se', ...viewer})
})
afterEach(async () => {
  accounts.close()
  await lake.close()
  await rm(work, {recursive: true})
})

test('a backup made while in use restores people, tokens and the audit log', async () => {
  const {secret} = accounts.administration.addToken('test', viewer)
  accounts.administratorLink(60_000)
  accounts.sessions.open({
    person: 'administrator',
    credential: '',
    address: '',
    userAgent: '',
    method: 'link',
  })
  const {companions: saved} = await backup()
  expect(saved).toMatchObject([{file: 'accounts.sqlite'}])
  const copy = join(work, 'saved/companions/accounts.sqlite')
  for (const path of [copy, join(work, 'saved')]) expect((await stat(path)).mode & 0o077).toBe(0)
  const database = new DatabaseSync(copy, {readOnly: true})
  for (const table of ['sessions', 'links']) {
    expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({n: 0})
  }
  database.close()

  await restore('other')
  expect((await stat(fileIn('other'))).mode & 0o777).toBe(0o600)
  expect(emailsIn('other')).toEqual(['anna@kumla.se'])
  const restored = openAccounts({file: fileIn('other')})
  expect(restored.tokens.read(secret)).toMatchObject({role: 'viewer'})
  expect([...restored.audit.read()]).toEqual([...accounts.audit.read()])
  restored.close()
})

test('a restore keeps the previous accounts aside, and none of their later writes reach the restored ones', async () => {
  await backup()
  await lake.close()
  accounts.administration.addUser('test', {email: 'bo@kumla.se', ...viewer})
  accounts.close()
  await expect(restore('data')).rejects.toThrow(/already/)
  const {replaced} = await restore('data', true)
  expect(emailsIn('data')).toEqual(['anna@kumla.se'])
  const kept = openAccounts({file: join(replaced ?? '', 'companions/accounts.sqlite')})
  expect(kept.people.list()).toHaveLength(2)
  kept.close()
  accounts = openAccounts({file: fileIn('data')})
  lake = openLake({folder: join(work, 'data/lake')})
})

test.each<[string, (file: string) => Promise<unknown>, RegExp]>([
  ['changed', (file) => appendFile(file, 'x'), /accounts\.sqlite: its file has changed/],
  ['lost', (file) => rm(file), /accounts\.sqlite: ENOENT/],
])('accounts that were %s in a backup are not restored', async (_, damage, cause) => {
  await backup()
  await damage(join(work, 'saved/companions/accounts.sqlite'))
  await expect(restore('other')).rejects.toThrow(cause)
  expect(existsSync(fileIn('other'))).toBe(false)
})

test('a backup of accounts from a newer version is rejected', async () => {
  const database = new DatabaseSync(fileIn('data'))
  database.exec('PRAGMA user_version = 1000')
  database.close()
  await expect(backup()).rejects.toThrow(/newer Hemvist/)
  expect(existsSync(join(work, 'saved'))).toBe(false)
})

test('a backup without accounts leaves the current ones unchanged', async () => {
  await backupLake({folder: join(work, 'data/lake'), to: join(work, 'saved')})
  await lake.close()
  const before = await readFile(fileIn('data'))
  await restore('data', true)
  expect(await readFile(fileIn('data'))).toEqual(before)
  lake = openLake({folder: join(work, 'data/lake')})
})

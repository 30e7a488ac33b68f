import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {MailQueue, smtpTransport} from '../../mail/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from './world.ts'

let world: AccountsWorld
let mail: MailQueue
let reports: string[]
let Cookie: string

/** The outbox takes nothing, as on a full disk. */
beforeEach(async () => {
  reports = []
  world = await openWorld(
    {
      onFailure: (what, cause) => reports.push(`${what}: ${cause}`),
      mail: {send: (message) => mail.send(message), forget: (address) => mail.forget(address)},
    },
    `http://${HOST}`,
  )
  const file = join(world.folder, 'mail.sqlite')
  mail = new MailQueue({
    file,
    transport: smtpTransport('smtp://127.0.0.1:1', 'noreply@kumla.se'),
    onFailure: (what) => reports.push(what),
  })
  const database = new DatabaseSync(file)
  database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  )
  database.close()
  const chief = {email: 'chief@kumla.se', ...readMembership('administrator')}
  const {secret} = world.accounts.administration.addUser('command', chief)
  Cookie = cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
})
afterEach(async () => {
  await mail.close()
  await world.close()
})

const ask = (method: string, path: string, body: unknown = {}) => {
  const text = JSON.stringify(body)
  return world.visit(`/v1/auth/${path}`, {
    method,
    body: text,
    headers: {
      Cookie,
      Origin: `http://${HOST}`,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
    },
  })
}

/** Whether a link signs somebody in. */
const works = async (link: string): Promise<boolean> => {
  const key = new URL(link).searchParams.get('key') ?? ''
  return (await world.visit('/v1/auth/link', form({key}))).status === 303
}

test('whoever is invited is here, though no mail could be handed over, and the link is shown', async () => {
  const added = await ask('POST', 'people', {email: 'anna@kumla.se', role: 'viewer'})
  const invitation = await added.json()
  expect([added.status, invitation.isMailed]).toEqual([201, false])
  const again = await ask('POST', `people/${invitation.person.id}/link`)
  const {link, isMailed} = await again.json()
  expect([again.status, isMailed, await works(link)]).toEqual([201, false, true])
  expect(reports).toEqual(Array(2).fill(expect.stringMatching(/invitation.*disk full/)))
})

test('a changed password stays changed', async () => {
  const changed = await ask('PUT', 'account/password', {password: 'tre granar gungar vid sjön'})
  expect([changed.status, await changed.json()]).toEqual([200, {ok: true}])
  expect(reports).toEqual([expect.stringMatching(/password-set.*disk full/)])
})

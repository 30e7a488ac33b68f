import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import type {MailMessage} from '../../mail/index.ts'
import {type AccountsWorld, form, HOST, openWorld} from '../accounts/world.ts'

const EMAIL = 'anna@kumla.se'

let world: AccountsWorld
const sent: MailMessage[] = []
beforeAll(async () => {
  const mail = {send: (message: MailMessage) => String(sent.push(message)), forget: () => 0}
  world = await openWorld({mail}, `http://${HOST}`)
})
afterAll(() => world.close())

const open = async (key: string) =>
  (await world.visit('/v1/auth/link', form({key}))).headers.get('Location') !== null

/** Somebody asks for a new password for an address that is not theirs. */
async function ask(peer: string): Promise<string> {
  const before = sent.length
  await world.visit('/v1/auth/forgot', {...form({email: EMAIL}), peer})
  await expect.poll(() => sent.length).toBe(before + 1)
  return /link\?key=([\w-]+)/.exec(JSON.stringify(sent.at(-1)))?.[1] ?? ''
}

test('whoever asks for a new password in somebody’s name takes no link from them', async () => {
  const {administration} = world.accounts
  const user = {email: EMAIL, ...readMembership('viewer', [])}
  const {person, secret: invitation} = administration.addUser('command', user)
  await ask('192.0.2.1')
  expect(await open(invitation)).toBe(true)

  const link = administration.createLink('command', EMAIL)
  const mine = await ask('192.0.2.2')
  const theirs = [await ask('192.0.2.3'), await ask('192.0.2.4')]
  // Each of them leads to the same mailbox; the first that is opened ends the others.
  expect(await open(mine)).toBe(true)
  for (const key of [mine, link, ...theirs]) expect(await open(key)).toBe(false)

  // One that an administrator makes replaces all of them.
  const asked = await ask('192.0.2.5')
  const again = administration.createInvitation('command', person)
  expect(await open(asked)).toBe(false)
  expect(await open(again)).toBe(true)
})

import {afterEach, describe, expect, test} from 'vitest'
import {type Person, readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import type {MailMessage} from '../../mail/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
let sent: MailMessage[]
afterEach(() => world.close())

/** Kumla's lead, who would like to be somebody else. */
let lead: {person: Person; headers: Record<string, string>}

const enter = (key: string) => world.visit('/v1/auth/link', form({key}))
const isOpenedBy = async (key: string) => (await enter(key)).status === 303
const keyIn = (value: unknown) => /link\?key=([\w-]+)/.exec(JSON.stringify(value))?.[1] ?? ''

async function signedIn(email: string, role: string, campaigns: string[] = ['kumla']) {
  const user = {email, ...readMembership(role, campaigns)}
  const {person, secret} = world.accounts.administration.addUser('command', user)
  const headers = {Cookie: cookieOf(await enter(secret)), Origin: `http://${HOST}`}
  return {person, headers}
}

async function open(withMail: boolean) {
  sent = []
  const mail = {send: (message: MailMessage) => String(sent.push(message)), forget: () => 0}
  world = await openWorld(withMail ? {mail} : {}, `http://${HOST}`)
  for (const slug of ['kumla', 'norsjo']) {
    const campaign = {_id: slug, _type: 'campaign', slug: {current: slug}}
    await world.lake.dataset('production').transact([{create: campaign}], {}, administrator)
  }
  await signedIn('chief@kumla.se', 'administrator', [])
  lead = await signedIn('lead@kumla.se', 'lead')
}

/** The lead asks for a new link for somebody. */
const renew = ({id}: Person, headers = lead.headers) =>
  world.visit(`/v1/auth/people/${id}/link`, {method: 'POST', headers})

/** The lead invites somebody. */
async function invite(email: string, role = 'communicator') {
  const body = JSON.stringify({email, role, campaigns: ['kumla']})
  const answer = await world.visit('/v1/auth/people', {
    method: 'POST',
    body,
    headers: {
      ...lead.headers,
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
    },
  })
  return {person: world.accounts.people.get(email), secret: keyIn(await answer.json())}
}

describe('a lead renews the link of somebody who has signed in', () => {
  test('and is refused, when it could not be mailed', async () => {
    await open(false)
    const {person} = await signedIn('anna@kumla.se', 'communicator')
    world.accounts.administration.endSessions('command', person.id)
    const before = world.accounts.audit.length
    const answer = await renew(person)
    expect([answer.status, await answer.json()]).toMatchObject([403, {refusal: 'accountInUse'}])
    expect(world.accounts.audit.length).toBe(before)
  })

  test('and it goes to them, unseen', async () => {
    await open(true)
    const {person} = await signedIn('anna@kumla.se', 'communicator')
    const answer = await renew(person)
    expect([answer.status, await answer.json()]).toMatchObject([201, {link: null, isMailed: true}])
    expect(sent).toMatchObject([{kind: 'reset', to: 'anna@kumla.se'}])
    expect(await isOpenedBy(keyIn(sent[0]))).toBe(true)
  })

  test('whom they may not change: as if there were nobody, or refused', async () => {
    await open(true)
    const cases: [string, string, string[], number][] = [
      ['other@kumla.se', 'communicator', ['norsjo'], 404],
      ['both@kumla.se', 'communicator', ['kumla', 'norsjo'], 403],
      ['all@kumla.se', 'communicator', [], 404],
      ['admin@kumla.se', 'administrator', [], 404],
    ]
    for (const [email, role, campaigns, status] of cases) {
      const {person} = await signedIn(email, role, campaigns)
      expect([email, (await renew(person)).status]).toEqual([email, status])
    }
    expect(sent).toEqual([])
  })
})

test('an administrator still hands a link over', async () => {
  await open(false)
  const {person} = await signedIn('anna@kumla.se', 'communicator')
  const {headers} = await signedIn('other-chief@kumla.se', 'administrator', [])
  const answer = await renew(person, headers)
  expect(answer.status).toBe(201)
  expect(await isOpenedBy(keyIn(await answer.json()))).toBe(true)
})

describe('a lead keeps the link of whom they have invited', () => {
  const administration = () => world.accounts.administration
  const changes: [what: string, change: (email: string) => unknown, stillOpens: boolean][] = [
    ['nothing changes', () => {}, true],
    [
      'who gets a lesser role',
      (email) => administration().setUser('command', email, readMembership('viewer', ['kumla'])),
      true,
    ],
    [
      'who becomes an administrator',
      (email) => administration().setUser('command', email, readMembership('administrator', [])),
      false,
    ],
    [
      'who gets another campaign',
      (email) =>
        administration().setUser('command', email, readMembership('viewer', ['kumla', 'norsjo'])),
      false,
    ],
    [
      'who gets all campaigns',
      (email) => administration().setUser('command', email, readMembership('viewer', [])),
      false,
    ],
    ['and is removed', () => administration().removeUser('command', 'lead@kumla.se'), false],
    [
      'and leads another campaign',
      () =>
        administration().setUser('command', 'lead@kumla.se', readMembership('lead', ['norsjo'])),
      false,
    ],
    [
      'and leads nothing any more',
      () =>
        administration().setUser('command', 'lead@kumla.se', readMembership('viewer', ['kumla'])),
      false,
    ],
  ]
  test.each(changes)('%s', async (_, change, stillOpens) => {
    await open(false)
    const {person, secret} = await invite('new@kumla.se')
    const renewed = keyIn(await (await renew(person)).json())
    expect(await isOpenedBy(secret)).toBe(false)
    change('new@kumla.se')
    expect(await isOpenedBy(renewed)).toBe(stillOpens)
  })

  test('who signs in another way first', async () => {
    await open(false)
    const {person, secret} = await invite('new@kumla.se')
    const request = {visit: {origin: `http://${HOST}`, address: '192.0.2.1'}, userAgent: ''}
    const browser = {former: null, device: undefined}
    world.accounts.signIn.withProvider(person.id, false, {...request, ...browser})
    expect(await isOpenedBy(secret)).toBe(false)
  })
})

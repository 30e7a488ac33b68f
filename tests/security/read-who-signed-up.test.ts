import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {type FormServer, startFormServer} from '../server/visitors/form-server.ts'
import {registration} from '../visitors/open.ts'

let server: FormServer
const tokens: Record<string, string> = {}
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await startFormServer()
  const {administration} = server.accounts
  tokens.administrator = 'the-administrators-own-token'
  for (const role of ['lead', 'communicator', 'reviewer', 'contributor', 'viewer'] as const) {
    for (const campaign of ['kumla', 'norsjo', '']) {
      const membership = readMembership(role, campaign ? [campaign] : [])
      const name = [role, campaign].filter(Boolean).join(' ')
      tokens[name] = administration.addToken(name, membership).secret
    }
  }
  const {registrations} = server.visitors.open()
  // One event, signed up for by the forms of two campaigns.
  for (const campaign of ['kumla', 'norsjo']) {
    const {registration: stored} = registrations.register(
      registration({
        campaign: `campaign-${campaign}`,
        campaignSlug: campaign,
        event: 'meet',
        name: `Gäst i ${campaign}`,
        diet: `Nötter i ${campaign}`,
        seats: campaign === 'kumla' ? 2 : 1,
        endsAt: Date.now() + 86_400_000,
        ticket: campaign,
      }),
      3,
    )
    ids[campaign] = stored.id
  }
  registrations.register(
    registration({
      campaign: 'campaign-norsjo',
      campaignSlug: 'norsjo',
      event: 'past',
      endsAt: Date.now() + 86_400_000,
      ticket: 'past',
    }),
    null,
  )
})
afterAll(() => server.close())

async function ask(path: string, who: string, method = 'GET') {
  const response = await fetch(`${server.origin}/studio/api/registrations${path}`, {
    method,
    headers: tokens[who] ? {Authorization: `Bearer ${tokens[who]}`} : {},
  })
  return {status: response.status, body: await response.text()}
}

/** The campaigns whose participants somebody sees; null: none, and is told so. */
const sights: [string, string[] | null][] = [
  ['nobody', null],
  ['administrator', ['kumla', 'norsjo']],
  ['lead', ['kumla', 'norsjo']],
  ['communicator', ['kumla', 'norsjo']],
  ['lead kumla', ['kumla']],
  ['communicator norsjo', ['norsjo']],
  ['reviewer', null],
  ['contributor kumla', null],
  ['viewer', null],
]

describe.each(sights)('%s', (who, seen) => {
  const paths = ['', '/meet', '/meet/participants', '/meet/participants.csv', '/past']

  test('reads who comes by the forms of their campaigns only', async () => {
    for (const path of paths) {
      const {status, body} = await ask(path, who)
      if (seen === null) expect(status).toBe(who === 'nobody' ? 401 : 403)
      for (const campaign of ['kumla', 'norsjo']) {
        if (!seen?.includes(campaign)) expect(body).not.toContain(`i ${campaign}`)
      }
    }
  })

  test('counts only those', async () => {
    if (seen === null) return
    const {events} = JSON.parse((await ask('', who)).body)
    const meet = events.find(({id}: {id: string}) => id === 'meet')
    const seats = (seen.includes('kumla') ? 2 : 0) + (seen.includes('norsjo') ? 1 : 0)
    expect(meet.confirmed).toBe(seats)
    expect(events.some(({id}: {id: string}) => id === 'past')).toBe(seen.includes('norsjo'))
  })

  test('is answered about somebody else’s guest, or event, as about none', async () => {
    const before = JSON.stringify(server.visitors.open().registrations.all())
    for (const campaign of ['kumla', 'norsjo']) {
      if (seen?.includes(campaign)) continue
      expect(await ask(`/meet/${ids[campaign]}/cancel`, who, 'POST')).toEqual(
        await ask('/meet/nobody/cancel', who, 'POST'),
      )
    }
    if (!seen?.includes('norsjo')) {
      for (const path of ['', '/participants', '/participants.csv']) {
        expect(await ask(`/past${path}`, who)).toEqual(await ask(`/no-event${path}`, who))
      }
    }
    expect(JSON.stringify(server.visitors.open().registrations.all())).toBe(before)
  })
})

test('the lake and the pages know nothing of those who signed up', async () => {
  const query = encodeURIComponent('*[_id match "*registration*" || name match "Gäst*"]')
  const response = await fetch(
    `${server.origin}/v2025-02-19/data/query/production?query=${query}`,
    {
      headers: {Authorization: `Bearer ${tokens.administrator}`},
    },
  )
  expect((await response.json()).result).toEqual([])
  const page = await (await fetch(`${server.origin}/kumla/kontakt/signup/`)).text()
  expect(page).not.toContain('Gäst')
})

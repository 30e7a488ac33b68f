import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {administrator, type Mutation} from '../../../lake/index.ts'
import {story} from '../../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

let server: WholeServer

const origin = () => `http://127.0.0.1:${server.port}`
const dataset = () => server.lake.dataset('production')
const change = (...mutations: Mutation[]) => dataset().transact(mutations, {}, administrator)
const stored = (id: string) => dataset().collection.get(id)

const reference = (_ref: string) => ({_key: _ref, _type: 'reference', _ref, _weak: true})
const CAMPAIGN = 'kumla'
const asked = {
  _type: 'consent',
  basis: 'consent',
  channels: ['web', 'print'],
  scope: 'chosen',
  campaigns: [reference(CAMPAIGN)],
  validUntil: '2035-12-31',
}

/** A person, published and with a draft that asks for the same. */
async function person(id: string, consent: object = asked, draft: object = consent) {
  const fields = {_type: 'ambassador', name: `Secret ${id}`, belongsTo: [reference(CAMPAIGN)]}
  await change(
    {createOrReplace: {...fields, _id: id, consent}},
    {createOrReplace: {...fields, _id: `drafts.${id}`, consent: draft}},
  )
}

beforeAll(async () => {
  server = await startWholeServer()
  await change(
    {patch: {id: CAMPAIGN, set: {name: 'Kumlakampanjen'}}},
    {
      create: {
        _id: 'drafts.c-secret',
        _type: 'campaign',
        name: 'Hemlig kampanj',
        slug: {current: 'hemlig'},
      },
    },
    {create: story('noperson', 'kumla')},
  )
})
afterAll(() => server.close())

const ask = (document: string, secret: string = TOKEN, body: object = {document}) =>
  fetch(`${origin()}/studio/api/consent-links`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(secret ? {Authorization: `Bearer ${secret}`} : {}),
    },
    body: JSON.stringify(body),
  })

async function linkFor(document: string, secret?: string): Promise<string> {
  const response = await ask(document, secret)
  expect(response.status).toBe(201)
  const {path} = await response.json()
  return path
}

const open = (path: string) => fetch(origin() + path, {redirect: 'manual'})
const answer = (path: string, fields: Record<string, string>) =>
  fetch(origin() + path, {method: 'POST', body: new URLSearchParams(fields), redirect: 'manual'})

const proofIn = (page: string): string => /name="words" value="([^"]+)"/.exec(page)?.[1] ?? ''

const tokenOf = (role: string, campaigns: string[]) =>
  server.accounts.administration.addToken('test', readMembership(role, campaigns)).secret

/** The response that tells nothing: the same for every link that shows nothing. */
async function expectNothing(path: string) {
  for (const response of [await open(path), await answer(path, {answer: 'withdraw'})]) {
    expect(response.status).toBe(404)
    const text = await response.text()
    expect(text).toContain('Länken gäller inte')
    expect(text).not.toContain('Secret')
  }
}

test('whoever has the link sees what is asked, word for word, and nothing keeps or indexes it', async () => {
  await person('vera')
  const response = await open(await linkFor('vera'))
  expect(response.status).toBe(200)
  const text = await response.text()
  for (const words of [
    'Secret vera',
    'Kumlakampanjen',
    'webbplatser',
    'tryck',
    '31 december 2035',
  ]) {
    expect(text).toContain(words)
  }
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(response.headers.get('x-robots-tag')).toContain('noindex')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('what somebody agrees to is kept word for word, in every form that asks for the same', async () => {
  await person('agrees', asked, {...asked, validUntil: '2040-12-31'})
  await change({
    createOrReplace: {...stored('agrees'), _id: 'versions.may.agrees', _type: 'ambassador'},
  })
  const link = await linkFor('agrees')
  const page = await (await open(link)).text()
  const response = await answer(link, {answer: 'agree', words: proofIn(page)})
  expect([response.status, response.headers.get('location')]).toEqual([303, link])
  expect(stored('drafts.agrees')?.consent).toMatchObject({
    agreedText: expect.stringContaining('31 december 2040'),
    agreedAt: expect.stringMatching(/^\d{4}-/),
  })
  expect(stored('agrees')?.consent).not.toHaveProperty('agreedText')
  expect(stored('versions.may.agrees')?.consent).not.toHaveProperty('agreedText')
  expect(await (await open(link)).text()).toContain('Du sade ja')
})

test('whoever withdraws is withdrawn in every form', async () => {
  await person('leaves')
  await change({
    createOrReplace: {...stored('leaves'), _id: 'versions.may.leaves', _type: 'ambassador'},
  })
  const link = await linkFor('leaves')
  expect((await answer(link, {answer: 'withdraw'})).status).toBe(303)
  for (const id of ['leaves', 'drafts.leaves', 'versions.may.leaves']) {
    expect(stored(id)?.consent).toHaveProperty('withdrawnAt')
  }
  expect(await (await open(link)).text()).toContain('Du visas inte')
  // Once withdrawn, nobody comes back by a link.
  expect((await answer(link, {answer: 'agree', words: ''})).status).toBe(409)
  expect(stored('leaves')?.consent).not.toHaveProperty('agreedText')
})

describe('an answer does not count', () => {
  test('to other words than those that were shown', async () => {
    await person('changed')
    const link = await linkFor('changed')
    const page = await (await open(link)).text()
    await change({
      patch: {id: 'drafts.changed', set: {'consent.channels': ['web', 'social', 'print']}},
    })
    const response = await answer(link, {answer: 'agree', words: proofIn(page)})
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Texten har ändrats')
    expect(stored('drafts.changed')?.consent).not.toHaveProperty('agreedText')
  })

  test.each<[string, object]>([
    ['without an end', {validUntil: undefined}],
    ['without channels', {channels: []}],
    ['without campaigns', {campaigns: []}],
    ['of another legal basis', {basis: 'publicInterest'}],
    ['for a child without a guardian', {minor: true}],
    ['in a campaign that is gone', {campaigns: [reference('gone')]}],
  ])('to terms %s', async (_, open_) => {
    await person('unfinished', {...asked, ...open_})
    const link = await linkFor('unfinished')
    const page = await (await open(link)).text()
    expect(proofIn(page)).toBe('')
    expect((await answer(link, {answer: 'agree', words: ''})).status).toBe(409)
    expect(stored('drafts.unfinished')?.consent).not.toHaveProperty('agreedText')
  })

  test.each([{}, {answer: ''}, {answer: 'publish'}, {words: 'x'}])(
    'that says %j',
    async (fields) => {
      await person('nothing')
      expect((await answer(await linkFor('nothing'), fields)).status).toBe(409)
      expect(stored('nothing')?.consent).toEqual(asked)
    },
  )
})

describe('a link shows and does nothing', () => {
  const forged: Readonly<Record<string, (token: string) => string>> = {
    'with another proof': (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'without a proof': (token) => token.split('~')[0] ?? '',
    'for another person': (token) => {
      const [says = '', proof] = token.split('~')
      const text = Buffer.from(says, 'base64url').toString().replace('forged', 'vera')
      return `${Buffer.from(text).toString('base64url')}~${proof}`
    },
    'signed for sharing a page': (token) => {
      const text = Buffer.from(token.split('~')[0] ?? '', 'base64url').toString()
      return `${token.split('~')[0]}~${server.lake.urlSigner.sign(`shared-page ${text}`, 60_000)}`
    },
    'that has ended': (token) => {
      const text = Buffer.from(token.split('~')[0] ?? '', 'base64url').toString()
      return `${token.split('~')[0]}~${server.lake.urlSigner.sign(`consent ${text}`, -1)}`
    },
    'that is empty': () => '~',
    'that is no text': () => '%00~%00',
  }
  test.each(Object.entries(forged))('%s', async (_, forge) => {
    await person('forged')
    const link = await linkFor('forged')
    const token = link.split('/').at(-1) ?? ''
    await expectNothing(link.replace(token, forge(token)))
  })

  test('when whoever made it works here no more', async () => {
    await person('guest')
    const {administration} = server.accounts
    const {token, secret} = administration.addToken('guest', readMembership('lead', ['kumla']))
    const link = await linkFor('guest', secret)
    expect((await open(link)).status).toBe(200)
    administration.revokeToken('administrator', token.id)
    await expectNothing(link)
  })

  test('about somebody who must not be shown, also if that is decided later', async () => {
    await person('protected')
    const link = await linkFor('protected')
    await change({patch: {id: 'drafts.protected', set: {'consent.protectedIdentity': true}}})
    await expectNothing(link)
  })

  test('about a document that shows nobody, or that is not there', async () => {
    for (const document of ['noperson', 'nobody']) expect((await ask(document)).status).toBe(404)
  })
})

describe('a link is made only', () => {
  test('by those who are signed in', async () => {
    await person('mine')
    expect((await ask('mine', '')).status).toBe(401)
  })

  test('by those who may read the person, and it tells nobody else whether there is one', async () => {
    await person('mine')
    const secret = tokenOf('lead', ['elsewhere'])
    const answers = await Promise.all(
      ['mine', 'nobody'].map(async (document) => {
        const response = await ask(document, secret)
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(404)
  })

  test.each([
    ['viewer', 403],
    ['contributor', 404],
    ['communicator', 201],
    ['lead', 201],
  ])('by those who may withdraw the consent themselves: %s → %d', async (role, status) => {
    await person('mine')
    expect((await ask('mine', tokenOf(role, ['kumla']))).status).toBe(status)
  })

  test('for one document, and nothing else', async () => {
    expect((await ask('', TOKEN, {document: 'mine', by: 'somebody'})).status).toBe(400)
    expect((await ask('', TOKEN, {document: '../mine'})).status).toBe(400)
  })
})

test('a link names no campaign that whoever made it may not read', async () => {
  await person('named', {...asked, campaigns: [reference('c-secret')]})
  const page = await (await open(await linkFor('named', tokenOf('lead', ['kumla'])))).text()
  expect(page).not.toContain('Hemlig')
  expect(await (await open(await linkFor('named'))).text()).toContain('Hemlig kampanj')
})

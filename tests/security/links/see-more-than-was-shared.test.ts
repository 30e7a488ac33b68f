import {millisecondsInDay} from 'date-fns/constants'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {administrator, type Mutation} from '../../../lake/index.ts'
import {story} from '../../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

let server: WholeServer

const origin = () => `http://127.0.0.1:${server.port}`
const change = (...mutations: Mutation[]) =>
  server.lake.dataset('production').transact(mutations, {}, administrator)

const draft = (id: string, fields: Record<string, unknown> = {}) => ({
  ...story(id, 'kumla', {title: `Secret of ${id}`, ...fields}),
  _id: `drafts.${id}`,
})

beforeAll(async () => {
  server = await startWholeServer()
  await change(
    {create: draft('vera')},
    {create: draft('other')},
    {create: draft('protected', {isProtected: true})},
  )
})
afterAll(() => server.close())

interface Wish {
  campaign?: string
  path?: string
  document?: string
  days?: unknown
}

const ask = (wish: Wish, token: string | undefined = TOKEN) =>
  fetch(`${origin()}/studio/api/share-links`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
    },
    body: JSON.stringify({campaign: 'kumla', path: '/stories/vera/', document: 'vera', ...wish}),
  })

async function linkTo(wish: Wish = {}, token?: string): Promise<string> {
  const response = await ask(wish, token)
  expect(response.status).toBe(201)
  const {path} = await response.json()
  return path
}

const open = (path: string) => fetch(origin() + path, {redirect: 'manual'})

/** The response that tells nothing: the same for every link that shows nothing. */
async function expectNothing(path: string) {
  const response = await open(path)
  const text = await response.text()
  expect([response.status, text.includes('Secret')]).toEqual([404, false])
  return text
}

test('whoever has the link sees the page, without an account, and nothing keeps or indexes it', async () => {
  const response = await open(await linkTo())
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toContain('Secret of vera')
  expect(text).toContain('Den är inte publicerad')
  expect(text).not.toContain('/studio/')
  expect(text).not.toContain('_preview.js')
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(response.headers.get('x-robots-tag')).toContain('noindex')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('set-cookie')).toBeNull()
})

describe('a link shows nothing else', () => {
  const others: Readonly<Record<string, (link: string) => string>> = {
    'another draft': (link) => link.replace('/stories/vera/', '/stories/other/'),
    'the page in another language': (link) => link.replace('/stories/', '/en/stories/'),
    'the front page with drafts': (link) => link.replace('stories/vera/', ''),
    'the stream of changes': (link) => `${link.replace('stories/vera/', '')}_preview/live?path=/`,
    'the script of previews': (link) => `${link.replace('stories/vera/', '')}_preview.js`,
    'an image that it does not name': (link) =>
      `${link.replace('stories/vera/', '')}_images/0123456789abcdef.webp`,
    'the list of pages': () => '/preview/_pages?document=vera',
    'the preview itself': () => '/preview/kumla/stories/vera/',
    'a path upwards': (link) => `${link}../../../preview/kumla/stories/other/`,
  }
  test.each(Object.entries(others))('%s', async (_, change) => {
    const response = await open(change(await linkTo()))
    expect(response.status).not.toBe(200)
    expect(await response.text()).not.toContain('Secret')
  })

  test('links to other pages lead to what is published', async () => {
    const link = await linkTo()
    const response = await open(link.replace('/stories/vera/', '/stories/anna/'))
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/kumla/stories/anna/')
  })
})

describe('a link is refused alike', () => {
  const forged: Readonly<Record<string, (token: string) => string>> = {
    'with another proof': (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'without a proof': (token) => token.split('~')[0] ?? '',
    'with a later end': (token) =>
      token.replace(/~(\d+)/, (_, until) => `~${Number(until) + millisecondsInDay}`),
    'for another document': (token) => {
      const [says = '', proof] = token.split('~')
      const text = Buffer.from(says, 'base64url').toString().replaceAll('vera', 'other')
      return `${Buffer.from(text).toString('base64url')}~${proof}`
    },
    'with a signature for an asset': (token) =>
      `${token.split('~')[0]}~${server.lake.urlSigner.sign('images/production/abc.jpg', millisecondsInDay)}`,
    'that is empty': () => '~',
    'that is no text': () => '%00~%00',
  }
  test.each(Object.entries(forged))('%s', async (_, forge) => {
    const link = await linkTo()
    const token = link.split('/')[3] ?? ''
    expect(await expectNothing(link.replace(token, forge(token)))).toContain('Länken gäller inte')
  })

  test('when its time is over', async () => {
    const text = JSON.stringify(['kumla', '/stories/vera/', 'vera', 'administrator'])
    const token = `${Buffer.from(text).toString('base64url')}~${server.lake.urlSigner.sign(`shared-page ${text}`, -1)}`
    await expectNothing(`/preview/_shared/${token}/stories/vera/`)
  })

  test('when whoever made it works here no more', async () => {
    const {administration} = server.accounts
    const {token, secret} = administration.addToken('guest', readMembership('lead', []))
    const link = await linkTo({}, secret)
    expect((await open(link)).status).toBe(200)
    administration.revokeToken('administrator', token.id)
    await expectNothing(link)
  })

  test('when nobody may show the document, also if that is decided after the link was made', async () => {
    await expectNothing(await linkTo({document: 'protected', path: '/stories/protected/'}))
    await change({create: draft('later')})
    const link = await linkTo({document: 'later', path: '/stories/later/'})
    expect((await open(link)).status).toBe(200)
    await change({patch: {id: 'drafts.later', set: {isProtected: true}}})
    await expectNothing(link)
  })
})

describe('a link is made only', () => {
  test('by those who are signed in', async () => {
    expect((await ask({}, '')).status).toBe(401)
  })

  test('by those who may read the document, and it tells nobody else whether there is one', async () => {
    const bound = readMembership('lead', ['elsewhere'])
    const {secret} = server.accounts.administration.addToken('bound', bound)
    const answers = await Promise.all(
      ['vera', 'nobody'].map(async (document) => {
        const response = await ask({document}, secret)
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(404)
  })

  test.each([0, -1, 31, 1.5, '7', null])(
    'for a number of days from 1 to 30, not %s',
    async (days) => {
      expect((await ask({days})).status).toBe(400)
    },
  )
})

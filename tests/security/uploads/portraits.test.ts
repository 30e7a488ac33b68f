import {deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from '../../accounts/world.ts'
import {type PhotoFormat, photograph, SECRET} from '../../lake/images/pictures.ts'

let world: AccountsWorld
let id: string
let cookie: string

beforeAll(async () => {
  world = await openWorld()
  const user = {email: 'viewer@kumla.se', ...readMembership('viewer', [])}
  const {person, secret} = world.accounts.administration.addUser('command', user)
  id = person.id
  cookie = cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
})
afterAll(() => world.close())

const choose = (bytes: Buffer) =>
  world.visit('/v1/auth/account/picture', {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: {
      Cookie: cookie,
      Origin: `http://${HOST}`,
      'Content-Length': String(bytes.byteLength),
    },
  })
const shown = () => world.visit(`/v1/auth/pictures/${id}`, {headers: {Cookie: cookie}})

const svg = (content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)
/** Each group holds the one before it twice: drawn, or merely measured, it is a thousand million squares. */
const doubled = Array.from(
  {length: 30},
  (_, n) => `<g id="g${n + 1}"><use href="#g${n}"/><use href="#g${n}"/></g>`,
).join('')

const harmful: [string, Buffer][] = [
  [
    'a drawing that uses itself very often',
    svg(`<g id="g0"><rect width="1" height="1"/></g>${doubled}`),
  ],
  [
    'a drawing after a declaration',
    Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), svg('')]),
  ],
  ['a compressed drawing', deflateSync(svg(''))],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')],
  ['a TIFF', await photograph('tiff')],
  [
    'a GIF',
    await sharp(await photograph('png'))
      .gif()
      .toBuffer(),
  ],
  ['half a PNG', (await photograph('png')).subarray(0, 400)],
  ['a script', Buffer.from('<script>alert(1)</script>')],
]

test.each(harmful)('%s is not used as a picture of somebody', async (_, bytes) => {
  expect((await choose(bytes)).status).toBe(422)
  expect((await shown()).status).toBe(404)
})

test.each<PhotoFormat>(['jpeg', 'png', 'webp', 'avif'])(
  'a %s photograph becomes small, and tells nothing',
  async (format) => {
    expect((await choose(await photograph(format, format === 'avif' ? undefined : 6))).status).toBe(
      200,
    )
    const answer = await shown()
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({format: 'webp', width: 256, height: 256})
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes(SECRET)).toBe(false)
    // Removed, it is not seen for long by those who have seen it.
    expect(answer.headers.get('Cache-Control')).toBe('private, max-age=120, must-revalidate')
  },
)

test('one person has one picture read at a time', async () => {
  const bytes = await photograph('jpeg')
  const answers = await Promise.all(Array.from({length: 5}, () => choose(bytes)))
  expect(answers.map(({status}) => status).sort()).toEqual([200, 429, 429, 429, 429])
  expect((await choose(bytes)).status).toBe(200)
})

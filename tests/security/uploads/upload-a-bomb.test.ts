import {crc32, deflateSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.stop())

/** A chunk of a PNG: length, type, data, checksum. https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}

/** A black PNG of one bit a pixel. */
function png(side: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))
  const end = chunk('IEND', Buffer.alloc(0))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), ...extra, chunk('IDAT', pixels), end])
}

const bomb = deflateSync(Buffer.alloc(100_000_000, 'bomb '))
const compressed = (type: string, before: string) =>
  png(8, [chunk(type, Buffer.concat([Buffer.from(before, 'latin1'), bomb]))])

const gif = (frames: number, screen: string) =>
  Buffer.concat([
    Buffer.from(`474946383961${screen}800000000000ffffff`, 'hex'),
    ...Array(frames).fill(Buffer.from('21f90400000000002c0000000001000100000202440100', 'hex')),
    Buffer.from('3b', 'hex'),
  ])

/** A TIFF of directories that claim to be pages of 60,000 × 60,000 pixels; the last one leads to `next`. */
function tiff(pages: number, next: number): Buffer {
  const size = 30
  const directories = Array.from({length: pages}, (_, index) => {
    const bytes = Buffer.from('0200000103000100000060ea0000010103000100000060ea000000000000', 'hex')
    bytes.writeUInt32LE(index === pages - 1 ? next : 8 + (index + 1) * size, size - 4)
    return bytes
  })
  return Buffer.concat([Buffer.from('49492a0008000000', 'hex'), ...directories])
}

const svg = (content: string, doctype = '') =>
  Buffer.from(
    `${doctype}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99">${content}</svg>`,
  )
const entities = Array.from(
  {length: 12},
  (_, n) => `<!ENTITY a${n} "${(n === 0 ? 'ha' : `&a${n - 1};`).repeat(10)}">`,
).join('')
const jpeg = (hex: string, repeat: number) =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...Array(repeat).fill(Buffer.from(hex, 'hex')),
    Buffer.from('ffd9', 'hex'),
  ])

/** Small files that are large, or endless, to somebody who believes them. */
const bombs: [string, Buffer][] = [
  ['a PNG of 3,600 megapixels', png(60_000)],
  ['compressed text in a PNG', compressed('zTXt', 'Comment\0\0')],
  ['a compressed colour profile in a PNG', compressed('iCCP', 'icc\0\0')],
  ['compressed XMP in a PNG', compressed('iTXt', 'XML:com.adobe.xmp\0\u0001\0\0\0')],
  ['very many texts in a PNG', png(8, Array(50_000).fill(chunk('tEXt', Buffer.from('a\0b'))))],
  ['a GIF of very many frames', gif(50_000, '01000100')],
  ['a GIF with a very large screen', gif(3, 'ffffffff')],
  ['a TIFF of very many pages', tiff(20_000, 0)],
  ['a TIFF whose pages go in a circle', tiff(3, 8)],
  ['a TIFF whose directory is itself', tiff(1, 8)],
  [
    'a WebP that claims to be very large',
    Buffer.from(`52494646ffffff7f57454250565038580a00000002000000${'ff'.repeat(6)}`, 'hex'),
  ],
  [
    'an AVIF of very many boxes',
    Buffer.concat([
      Buffer.from(`00000018667479706176696600000000${'00'.repeat(8)}`, 'hex'),
      ...Array(50_000).fill(Buffer.from('0000000866726565', 'hex')),
    ]),
  ],
  [
    'an AVIF with a box that is too long',
    Buffer.from(
      `00000018667479706176696600000000${'00'.repeat(8)}ffffffff6d657461${'ff'.repeat(100)}`,
      'hex',
    ),
  ],
  ['a JPEG of very many segments', jpeg('ffe10002', 100_000)],
  [
    'camera notes that lead to themselves',
    jpeg(
      `ffe1002845786966000049492a0008000000010069870400010000000800000008000000${'00'.repeat(8)}`,
      1,
    ),
  ],
  ['entities in entities', svg('<text>&a11;</text>', `<!DOCTYPE svg [${entities}]>`)],
  [
    'an entity from a file',
    svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  ['an SVG that uses itself', svg('<g id="a"><use xlink:href="#a"/></g>')],
  ['very deep SVG', svg(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`)],
  ['a picture from a file', svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>')],
  [
    'a picture from this machine',
    svg('<image xlink:href="http://127.0.0.1:9/" width="9" height="9"/>'),
  ],
  [
    'styles from a file',
    svg('<style>@import url("file:///etc/passwd");</style><rect width="9" height="9"/>'),
  ],
]

test.each(bombs)('%s is refused, or read as what it is', {timeout: 120_000}, async (_, bytes) => {
  const answer = await fetch(`${lake.url}/v1/assets/images/production?filename=..%2f..%2fbomb`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${TOKEN}`},
    body: new Uint8Array(bytes),
  })
  const text = await answer.text()
  expect([200, 400], text.slice(0, 300)).toContain(answer.status)
  expect(text).not.toContain('root:')
  if (answer.status !== 200) return
  const {document} = JSON.parse(text)
  const original = await fetch(`${lake.url}/${document.path}`, {
    headers: {Authorization: `Bearer ${TOKEN}`},
  })
  // What is stored is the picture alone.
  const stored = Buffer.from(await original.arrayBuffer())
  expect(original.status).toBe(200)
  expect(stored.length).toBeLessThanOrEqual(bytes.length)
  // Whatever a drawing refers to, it is shown without it.
  expect(original.headers.get('Content-Security-Policy') ?? '').toContain("default-src 'none'")
})

test('and the server goes on', async () => {
  expect(await lake.client.fetch('count(*[_type == "sanity.fileAsset"])')).toBe(0)
})

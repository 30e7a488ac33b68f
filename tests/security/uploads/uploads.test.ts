import {request} from 'node:http'
import {gzipSync} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {uploadShown} from '../../lake/assets/shown.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'
import {landscape, type PhotoFormat, photograph, SECRET} from '../../lake/images/pictures.ts'

// Attacker: somebody wants to run what they uploaded, read what a camera recorded, or make the machine work for
// hours.

let server: TestLake
beforeAll(async () => {
  server = await startLake()
  server.lake.dataset('production').setAclMode('public')
})
afterAll(() => server.stop())

const signedIn = {Authorization: `Bearer ${TOKEN}`}

describe('a file that could run scripts', () => {
  const names = [
    'a.js',
    'a.mjs',
    'a.cjs',
    'a.ts',
    'a.html',
    'a.htm',
    'a.xhtml',
    'a.shtml',
    'a.svg',
    'a.svgz',
    'a.xml',
    'a.xsl',
    'a.css',
    'a.json',
    'a.wasm',
    'a.swf',
    'a.hta',
    'a.mht',
    'a.webmanifest',
    'a.appcache',
    'a.exe',
    'a.jar',
    'a',
    'a.bin',
    'a.md',
    'a.csv',
    'a.ics',
  ] // prettier-ignore
  const types = ['text/javascript', '']

  test.each(names)('is only a download: %s', async (filename) => {
    for (const contentType of types) {
      const body = Buffer.from(`/* ${filename} ${contentType} */ alert(1)`)
      const {url, _id} = await uploadShown(server, 'file', body, {
        filename,
        ...(contentType ? {contentType} : {}),
      })
      // Whoever may edit documents can also change a file's type in its document.
      await server.client.patch(_id).set({mimeType: 'text/javascript'}).commit()
      for (const headers of [{}, signedIn]) {
        const answer = await fetch(url, {headers})
        expect(answer.status).toBe(200)
        expect(answer.headers.get('Content-Type')).toBe('application/octet-stream')
        expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
        expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
        expect(answer.headers.get('Content-Security-Policy')).toMatch(
          /^sandbox; default-src 'none'/,
        )
      }
    }
  })

  test.each([
    ['broschyr.pdf', 'application/pdf'],
    ['film.mp4', 'video/mp4'],
    ['text.txt', 'text/plain; charset=utf-8'],
  ])('%s is shown, and cannot run', async (filename, type) => {
    const {url} = await uploadShown(server, 'file', Buffer.from(`alert(1) // ${filename}`), {
      filename,
    })
    const answer = await fetch(url)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})

/** An ISO base media box. */
function box(type: string, ...content: Buffer[]): Buffer {
  const head = Buffer.alloc(8)
  const body = Buffer.concat(content)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const note = Buffer.from(`${SECRET} +59.1277+015.1434/`)

/** A film as phones record it: its location is stored beside its tracks and in each of them. */
const film = (brand: string) =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`)),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box('udta', box('\xa9xyz', note)),
      box('trak', box('meta', note)),
    ),
    box('mdat', Buffer.from('pictures')),
    box('uuid', note),
  ])

/** An HEIC photograph: its metadata is an item of type `Exif`, found by offset. */
function heic(): Buffer {
  const start = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'))
  const info = Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('Exif\0')])
  const meta = (offset: number) => {
    const location = Buffer.alloc(22)
    location.set([0, 0, 0, 0, 0x44, 0x00, 0, 1, 0, 1, 0, 0, 0, 1], 0)
    location.writeUInt32BE(offset, 14)
    location.writeUInt32BE(note.length, 18)
    return box(
      'meta',
      Buffer.alloc(4),
      box('iinf', Buffer.from([0, 0, 0, 0, 0, 1]), box('infe', info)),
      box('iloc', location),
    )
  }
  const offset = start.length + meta(0).length + 8
  return Buffer.concat([start, meta(offset), box('mdat', note)])
}

const drawing = (inside: string) =>
  `<?xml version="1.0"?><!-- ${SECRET} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="x" width="30" height="20" sodipodi:docname="/home/${SECRET}/a.svg">${inside}<rect width="9" height="9"/></svg>`

describe('camera and editor metadata', () => {
  const photographs: PhotoFormat[] = ['jpeg', 'png', 'webp', 'tiff', 'avif']
  const files: [string, () => Buffer | Promise<Buffer>][] = [
    ...photographs.map((format): [string, () => Promise<Buffer>] => [
      format,
      () => photograph(format),
    ]),
    [
      'GIF',
      async () => {
        const gif = await landscape().gif().toBuffer()
        const comment = Buffer.from([0x21, 0xfe, note.length, ...note, 0])
        return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)])
      },
    ],
    ['HEIC', heic],
    ['MP4', () => film('mp42')],
    ['QuickTime', () => film('qt  ')],
    [
      'SVG',
      () =>
        Buffer.from(
          drawing(`<metadata>${SECRET}</metadata><rdf:metadata a=">">${SECRET}</rdf:metadata>`),
        ),
    ],
    ['packed SVG', () => gzipSync(drawing(`<metadata>${SECRET}</metadata>`))],
    ['SVG in UTF-16', () => Buffer.from(`\ufeff${drawing('')}`, 'utf16le')],
  ]

  test.each(files)('is not in a stored file, whatever its name: %s', async (_, make) => {
    const bytes = await make()
    for (const filename of ['notes.txt', 'a.jpg', 'a.bin', undefined]) {
      const {url} = await server.client.assets.upload('file', bytes, filename ? {filename} : {})
      const stored = Buffer.from(await (await fetch(url, {headers: signedIn})).arrayBuffer())
      expect(stored.length).toBeGreaterThan(20)
      expect(stored.includes(SECRET)).toBe(false)
      expect(stored.includes(Buffer.from(SECRET, 'utf16le'))).toBe(false)
    }
  })

  test('is left in other files', async () => {
    const bytes = Buffer.from(`<p>${SECRET}</p>`)
    const {url} = await server.client.assets.upload('file', bytes, {filename: 'a.html'})
    expect(await (await fetch(url, {headers: signedIn})).text()).toBe(bytes.toString())
  })
})

describe('renditions', () => {
  test('come in listed sizes for everybody, in any size for staff', async () => {
    const {url} = await uploadShown(server, 'image', await landscape(600, 400).jpeg().toBuffer())
    const ask = async (headers: Record<string, string>) => {
      const sizes = Array.from({length: 40}, (_, step) => 101 + step)
      const answers = sizes.map(async (w) => (await fetch(`${url}?w=${w}`, {headers})).status)
      return (await Promise.all(answers)).filter((status) => status === 200).length
    }
    expect(await ask({})).toBeLessThanOrEqual(3)
    expect(await ask(signedIn)).toBe(40)
  })

  test.each([
    'w=333',
    'h=333',
    'w=100&dpr=1.37',
    'w=100&q=71',
    'w=100&blur=5',
    'w=100&sharp=5',
    'w=100&sat=5',
    'w=100&pad=5',
    'w=100&bg=fff',
    'w=100&flip=h',
    'w=100&or=90',
    'w=100&invert=true',
    'min-w=100',
    'max-h=100',
  ])('are not made for everybody with ?%s, which says why', async (query) => {
    const {url} = await uploadShown(server, 'image', await landscape(600, 400).jpeg().toBuffer())
    const answer = await fetch(`${url}?${query}`)
    expect(answer.status).toBe(400)
    expect((await answer.json()).message).toMatch(/without a token|needs a token/i)
  })

  test.each([
    'w=320',
    'w=640&h=400&fit=crop',
    'w=400&dpr=2',
    'w=800&q=80&fm=webp',
    'w=750&auto=format',
    'rect=0,0,300,200&w=300',
  ])('are made for everybody with ?%s', async (query) => {
    const {url} = await uploadShown(server, 'image', await landscape(600, 400).jpeg().toBuffer())
    expect((await fetch(`${url}?${query}`)).status).toBe(200)
  })
})

const post = (body: Buffer, filename = 'a') =>
  fetch(`${server.url}/v1/assets/images/production?filename=${filename}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: signedIn,
  })

describe('an image that is too expensive', () => {
  test.each([
    ['an SVG packed a thousandfold', () => gzipSync(drawing(' '.repeat(20_000_000)))],
    ['a head of spaces without a drawing', () => Buffer.from(`${' '.repeat(4_000_000)}x`)],
    ['comments that never end', () => Buffer.from('<!--'.repeat(1_000_000))],
    ['a document type that never ends', () => Buffer.from(`<!DOCTYPE ${'['.repeat(1_000_000)}`)],
    [
      'an SVG of a hundred thousand pixels a side',
      () =>
        Buffer.from(drawing('').replace('width="30" height="20"', 'width="99999" height="99999"')),
    ],
  ])('is refused: %s', async (_, make) => {
    const answer = await post(make())
    expect(answer.status).toBe(400)
    expect((await post(await landscape(31, 21).png().toBuffer())).status).toBe(200)
  })

  test('does not delay others while it is decoded: a hundred megapixels with transparency', async () => {
    const create = {
      width: 9990,
      height: 9990,
      channels: 4,
      background: {r: 9, g: 99, b: 9, alpha: 0.5},
    } as const
    const large = await sharp({create}).png({compressionLevel: 1}).toBuffer()
    const reading = post(large, 'large.png')
    expect((await fetch(`${server.url}/v1/ping`)).status).toBe(200)
    const answer = await reading
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      document: {metadata: {isOpaque: false, hasAlpha: true}},
    })
  })
})

describe('a format that cannot be read', () => {
  const start = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(100)])
  const formats: [string, Buffer][] = [
    ['Photoshop', start('8BPS\0\x01')],
    ['RAW', start('\0\0\0\x18ftypcrx \0\0\0\0crx isom')],
    ['RAW', start('II*\0\x10\0\0\0CR\x02\0')],
    ['JPEG XL', start('\xff\x0a')],
    ['JPEG 2000', start('\0\0\0\x0cjP  \r\n')],
    ['BMP', start('BM')],
    ['PDF', start('%PDF-1.7')],
    ['EPS', start('%!PS-Adobe')],
    ['film', start('\0\0\0\x18ftypmp42\0\0\0\0mp42isom')],
  ]

  test.each(formats)('is named in Swedish, with what to do: %s', async (name, bytes) => {
    const answer = await post(bytes)
    expect(answer.status).toBe(400)
    const {message} = await answer.json()
    expect(message).toContain(name)
    expect(message).toMatch(/kan inte tas emot\. .*(JPEG|fil)/)
  })

  test('is rejected before most of it has arrived', async () => {
    const status = await new Promise((resolve, reject) => {
      const upload = request(
        `${server.url}/v1/assets/images/production`,
        {method: 'POST', headers: {...signedIn, 'Content-Length': 90_000_000}},
        (answer) => {
          resolve(answer.statusCode)
          upload.destroy()
        },
      )
      upload.on('error', reject)
      upload.write(formats[0]?.[1])
    })
    expect(status).toBe(400)
  })
})

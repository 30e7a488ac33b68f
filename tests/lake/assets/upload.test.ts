import {createHash} from 'node:crypto'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {landscape, photograph, SECRET} from '../images/pictures.ts'
import {uploadShown} from './shown.ts'

const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

let server: TestLake
beforeAll(async () => {
  server = await startLake()
})
afterAll(() => server.stop())

const stored = async () => {
  const names = await readdir(join(server.folder, 'assets/production'), {recursive: true})
  return names.filter((name) => name.includes('.')).toSorted()
}
const incoming = () => readdir(join(server.folder, 'assets/production/incoming'))

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/v2025-02-19/assets/${path}`, {
    method: 'POST',
    body,
    headers: {Authorization: `Bearer ${TOKEN}`, ...headers},
  })

/** Fetches as somebody who works here. */
const open = (url: string) => fetch(url, {headers: {Authorization: `Bearer ${TOKEN}`}})

describe('an uploaded image', () => {
  test('gets the same document as in Sanity', async () => {
    const bytes = await landscape(300, 200).jpeg().toBuffer()
    const document = await server.client.assets.upload('image', bytes, {
      filename: 'C:\\bilder\\Sörby äng.JPG',
      title: 'Sörby',
      label: 'sorby',
      description: 'Ängen',
      creditLine: 'Tecknad',
      source: {id: '7', name: 'arkivet', url: 'https://example.se/7'},
    })
    const hash = sha1(bytes)
    expect(document).toMatchObject({
      _id: `image-${hash}-300x200-jpg`,
      _type: 'sanity.imageAsset',
      assetId: hash,
      sha1hash: hash,
      extension: 'jpg',
      mimeType: 'image/jpeg',
      size: bytes.length,
      originalFilename: 'Sörby äng.JPG',
      title: 'Sörby',
      label: 'sorby',
      description: 'Ängen',
      creditLine: 'Tecknad',
      source: {
        _type: 'sanity.assetSourceData',
        id: '7',
        name: 'arkivet',
        url: 'https://example.se/7',
      },
      path: `images/local/production/${hash}-300x200.jpg`,
      url: `${server.url}/images/local/production/${hash}-300x200.jpg`,
      uploadId: expect.any(String),
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: {width: 300, height: 200},
        lqip: expect.any(String),
      },
    })
    const read = await server.client.getDocument(document._id)
    expect(read).toEqual(document)
    expect(await open(document.url).then((answer) => answer.arrayBuffer())).toEqual(
      new Uint8Array(bytes).buffer,
    )
  })

  test('is one document when the same bytes are uploaded again, even concurrently', async () => {
    const bytes = await landscape(64, 48).png().toBuffer()
    const uploads = await Promise.all(
      ['a.png', 'b.png', 'c.png'].map((filename) =>
        server.client.assets.upload('image', bytes, {filename}),
      ),
    )
    expect(
      new Set(uploads.map(({_id, _rev, originalFilename}) => `${_id} ${_rev} ${originalFilename}`))
        .size,
    ).toBe(1)
  })

  test('is stored without camera metadata, and named by the stored bytes', async () => {
    const photo = await photograph('jpeg', 6)
    const document = await uploadShown(server, 'image', photo)
    const answer = await fetch(document.url)
    const served = Buffer.from(await answer.arrayBuffer())
    expect(served.includes(SECRET)).toBe(false)
    expect(document.sha1hash).toBe(sha1(served))
    expect(document.size).toBe(served.length)
    expect(document._id).toMatch(/-80x120-jpg$/)
    expect(JSON.stringify(document)).not.toMatch(/location|exif/)
    const again = await server.client.assets.upload('image', served)
    expect(again._id).toBe(document._id)
  })

  test('keeps location and camera when the uploader asks for it', async () => {
    const photo = await photograph('webp')
    const document = await server.client.assets.upload('image', photo, {
      extract: ['location', 'exif'],
    })
    expect(document.metadata).toMatchObject({location: {_type: 'geopoint'}, exif: {FNumber: 2.8}})
    expect(document.metadata).not.toHaveProperty('lqip')
  })

  test.each([
    ['text', Buffer.from('not an image'), 'image/png'],
    [
      'a page that calls itself an image',
      Buffer.from('<html><script>alert(1)</script></html>'),
      'image/svg+xml',
    ],
    ['a broken JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'image/jpeg'],
    ['nothing', Buffer.alloc(0), 'image/jpeg'],
    [
      'a HEIC file without a picture',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      'image/heic',
    ],
  ])('is refused when it is %s, and nothing remains', async (_, bytes, type) => {
    const before = await stored()
    const answer = await post('images/production', new Uint8Array(bytes), {'Content-Type': type})
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      statusCode: 400,
      error: 'Bad Request',
      message: expect.any(String),
    })
    expect(await stored()).toEqual(before)
    expect(await incoming()).toEqual([])
  })

  test('needs a token, a dataset and a valid query', async () => {
    const body = new Uint8Array(await landscape().png().toBuffer())
    const url = `${server.url}/v1/assets/images/production`
    expect((await fetch(url, {method: 'POST', body})).status).toBe(403)
    expect((await post('images/nowhere', body)).status).toBe(404)
    expect((await post('images/production?meta=everything', body)).status).toBe(400)
    expect((await post('videos/production', body)).status).toBe(404)
  })

  test('that is aborted leaves nothing behind', async () => {
    const before = await stored()
    await new Promise<void>((resolve) => {
      const upload = request(`${server.url}/v1/assets/images/production`, {
        method: 'POST',
        headers: {Authorization: `Bearer ${TOKEN}`, 'Content-Length': 1_000_000},
      })
      upload.on('error', () => resolve())
      upload.write(Buffer.alloc(1000), () => setTimeout(() => upload.destroy(), 50))
    })
    await expect.poll(incoming).toEqual([])
    expect(await stored()).toEqual(before)
  })
})

test('an SVG that would take hours to render is rejected by name, and does not delay photographs', async () => {
  const copies = Array.from(
    {length: 9},
    (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
  ).join('')
  const bomb = `<svg xmlns="http://www.w3.org/2000/svg" width="999" height="999"><filter id="f">${'<feTurbulence numOctaves="9"/><feGaussianBlur stdDeviation="90"/>'.repeat(99)}</filter><defs><rect id="a0" width="9" height="9" filter="url(#f)"/>${copies}</defs><use href="#a9"/></svg>`
  let finished = 0
  const bombs = Array.from({length: 2}, async (_, n) => {
    const answer = await post(`images/production?filename=karta${n}.svg`, bomb)
    finished += 1
    return {status: answer.status, text: await answer.text()}
  })
  const photo = await landscape(300, 210).jpeg().toBuffer()
  expect((await post('images/production?filename=foto.jpg', photo)).status).toBe(200)
  expect(finished).toBe(0)
  for (const [n, {status, text}] of (await Promise.all(bombs)).entries()) {
    expect(status).toBe(400)
    expect(text).toContain(`karta${n}.svg`)
    expect(text).toContain('save it as PNG')
  }
  expect(await incoming()).toEqual([])
})

describe('an uploaded file', () => {
  test('gets the same document as in Sanity', async () => {
    const bytes = Buffer.from('%PDF-1.7 En broschyr')
    const document = await server.client.assets.upload('file', bytes, {
      filename: 'Broschyr.PDF',
      contentType: 'text/html',
    })
    const hash = sha1(bytes)
    expect(document).toMatchObject({
      _id: `file-${hash}-pdf`,
      _type: 'sanity.fileAsset',
      extension: 'pdf',
      mimeType: 'application/pdf',
      originalFilename: 'Broschyr.PDF',
      url: `${server.url}/files/local/production/${hash}.pdf`,
    })
    expect(document).not.toHaveProperty('metadata')
  })

  test('may be large without being buffered in memory', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 24; i++) controller.enqueue(chunk)
        controller.close()
      },
    })
    const init = {method: 'POST', body, duplex: 'half', headers: {Authorization: `Bearer ${TOKEN}`}}
    const answer = await fetch(`${server.url}/v1/assets/files/production?filename=film.mp4`, init)
    expect(await answer.json()).toMatchObject({
      document: {size: 24 * 1024 * 1024, mimeType: 'video/mp4'},
    })
  })
})

describe('a deleted asset', () => {
  test('is kept while a document refers to it', async () => {
    const bytes = await landscape(40, 41).png().toBuffer()
    const {_id, url} = await server.client.assets.upload('image', bytes)
    const image = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
    await server.client.create({_id: 'user', _type: 'story', image})
    await expect(server.client.delete(_id)).rejects.toMatchObject({statusCode: 409})
    expect((await open(url)).status).toBe(200)
    await server.client.delete('user')
    await server.client.delete(_id)
    await server.lake.media('production').assets.settled()
    expect((await open(url)).status).toBe(404)
    expect((await stored()).filter((name) => name.includes(sha1(bytes)))).toEqual([])
  })

  test('is deleted with its renditions, and can be uploaded again', async () => {
    const bytes = await landscape(42, 43).png().toBuffer()
    const {_id, url} = await server.client.assets.upload('image', bytes)
    expect((await open(`${url}?w=10`)).status).toBe(200)
    const made = () => readdir(join(server.folder, 'cache/images/production'))
    expect((await made()).join()).toContain(sha1(bytes))
    await server.client.delete(_id)
    await server.lake.media('production').assets.settled()
    expect((await made()).join()).not.toContain(sha1(bytes))
    expect((await open(`${url}?w=10`)).status).toBe(404)
    await server.client.assets.upload('image', bytes)
    expect((await open(`${url}?w=10`)).status).toBe(200)
  })
})

test('leftovers of a crash are deleted on the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-'))
  const first = await startLake({folder})
  const kept = await first.client.assets.upload('file', Buffer.from('kept'), {filename: 'a.txt'})
  await first.stop()
  const files = join(folder, 'assets/production/files')
  await writeFile(join(files, `${'0'.repeat(40)}.txt`), 'its document was never written')
  await writeFile(join(folder, 'assets/production/incoming/half'), 'an upload that broke off')
  const second = await startLake({folder})
  await second.lake.media('production').assets.settled()
  expect(await readdir(files)).toEqual([`${kept.sha1hash}.txt`])
  expect(await readdir(join(folder, 'assets/production/incoming'))).toEqual([])
  await second.stop()
  await rm(folder, {recursive: true})
})

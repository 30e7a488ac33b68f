import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {uploadShown} from '../assets/shown.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {landscape} from '../images/pictures.ts'

let server: TestLake
let image: {_id: string; url: string}
beforeAll(async () => {
  server = await startLake()
  image = await uploadShown(server, 'image', await landscape(1200, 800).jpeg().toBuffer())
})
afterAll(() => server.stop())

const measure = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, {headers})
  expect(answer.status).toBe(200)
  const {width, height, format} = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  return {size: `${width}x${height}`, format, type: answer.headers.get('Content-Type')}
}

describe('@sanity/image-url', () => {
  test('builds image URLs from the client alone', async () => {
    const url = createImageUrlBuilder(server.client).image(image._id).width(300).url()
    expect(url.startsWith(server.url)).toBe(true)
    expect(await measure(url)).toMatchObject({size: '300x200', format: 'jpeg'})
  })

  test('gets the crop and the hotspot it requests', async () => {
    const source = {
      _type: 'image',
      asset: {_ref: image._id},
      crop: {left: 0.1, right: 0.1, top: 0, bottom: 0.5},
      hotspot: {x: 0.2, y: 0.2, width: 0.2, height: 0.2},
    }
    const url = createImageUrlBuilder({
      baseUrl: server.url,
      projectId: 'local',
      dataset: 'production',
    })
      .image(source)
      .size(200, 200)
      .format('webp')
      .url()
    expect(await measure(url)).toEqual({size: '200x200', format: 'webp', type: 'image/webp'})
  })

  test('can request every transformation with a token', async () => {
    const url = createImageUrlBuilder(server.client)
      .image(image._id)
      .rect(100, 100, 600, 400)
      .width(150)
      .height(150)
      .fit('crop')
      .crop('entropy')
      .focalPoint(0.5, 0.5)
      .dpr(2)
      .blur(10)
      .sharpen(5)
      .saturation(-50)
      .quality(60)
      .bg('ff00ff')
      .pad(10)
      .invert(true)
      .orientation(90)
      .flipHorizontal()
      .auto('format')
      .vanityName('kumla.jpg')
      .url()
    const headers = {Accept: 'image/webp', Authorization: `Bearer ${TOKEN}`}
    expect((await measure(url, headers)).size).toBe('340x340')
  })
})

describe('an image is sent', () => {
  test('once: a browser that has it gets 304', async () => {
    const first = await fetch(`${image.url}?w=100`)
    const etag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=120, must-revalidate')
    const again = await fetch(`${image.url}?w=100`, {
      headers: {'If-None-Match': `"other", W/${etag}`},
    })
    expect(again.status).toBe(304)
    expect((await fetch(`${image.url}?w=120`)).headers.get('ETag')).not.toBe(etag)
  })

  test('after being encoded once, however many request it', async () => {
    const answers = await Promise.all(
      Array.from({length: 20}, () => fetch(`${image.url}?w=320&fm=png`)),
    )
    const bodies = await Promise.all(
      answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())),
    )
    expect(new Set(bodies.map((body) => body.toString('base64'))).size).toBe(1)
  })

  test('as headers only for HEAD, with the size', async () => {
    const [head, get] = [
      await fetch(`${image.url}?w=50`, {method: 'HEAD'}),
      await fetch(`${image.url}?w=50`),
    ]
    expect(head.headers.get('Content-Length')).toBe(String((await get.arrayBuffer()).byteLength))
    expect((await head.arrayBuffer()).byteLength).toBe(0)
  })

  test('in the browser’s preferred format, with Vary', async () => {
    const answer = await fetch(`${image.url}?w=50&auto=format`, {headers: {Accept: 'image/webp'}})
    expect(answer.headers.get('Content-Type')).toBe('image/webp')
    expect(answer.headers.get('Vary')).toContain('Accept')
    const plain = await fetch(`${image.url}?w=50&auto=format`, {headers: {Accept: 'image/*'}})
    expect(plain.headers.get('Content-Type')).toBe('image/jpeg')
  })

  test('as a download with a file name', async () => {
    const answer = await fetch(`${image.url}?dl=${encodeURIComponent('Sörby "äng".jpg')}`)
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="S_rby __ng_.jpg"; filename*=UTF-8''S%C3%B6rby%20%22%C3%A4ng%22.jpg`,
    )
  })

  test.each([
    ['w=0', 400, 'w=0'],
    ['fit=stretch', 400, 'fit=stretch'],
    ['rect=9999,0,1,1', 400, 'rect'],
    ['w=8000&h=8000&fit=scale', 400, '8000×8000'],
  ])('not for ?%s', async (query, status, cause) => {
    const answer = await fetch(`${image.url}?${query}`)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      statusCode: status,
      message: expect.stringContaining(cause),
    })
  })

  test('only when it exists', async () => {
    const base = `${server.url}/images/local/production`
    const missing = [
      `${base}/${'0'.repeat(40)}-1x1.png`,
      `${base}/..%2f..%2fsecret`,
      `${base}/nothing.png`,
      image.url.replace('/local/', '/other/'),
      image.url.replace('/production/', '/other/'),
      image.url.replace('1200x800', '1200x801'),
      image.url.replace('.jpg', '.png'),
    ]
    for (const url of missing) expect((await fetch(url)).status).toBe(404)
  })
})

describe('a drawing', () => {
  const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><script>parent.stolen = document.cookie</script><rect width="60" height="30" fill="red"/></svg>`

  test('is sent unchanged, and cannot run scripts', async () => {
    const {url} = await uploadShown(server, 'image', Buffer.from(DRAWING), {filename: 'a.svg'})
    const answer = await fetch(`${url}?w=10&auto=format`, {headers: {Accept: 'image/webp'}})
    expect(await answer.text()).toBe(DRAWING)
    expect(answer.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test('is rasterized when a raster format is requested', async () => {
    const {url} = await uploadShown(server, 'image', Buffer.from(DRAWING))
    expect(await measure(`${url}?w=20&fm=png`)).toMatchObject({size: '20x10', format: 'png'})
  })

  test('cannot read neighbouring files', async () => {
    const secret = await uploadShown(server, 'image', await landscape(30, 30).png().toBuffer())
    const file = new URL(secret.url).pathname.split('/').at(-1)
    const spy = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30" height="30"><rect width="30" height="30" fill="#fff"/><image width="30" height="30" xlink:href="${file}"/></svg>`
    const {url} = await uploadShown(server, 'image', Buffer.from(spy))
    const answer = await fetch(`${url}?fm=png`)
    const {channels} = await sharp(Buffer.from(await answer.arrayBuffer())).stats()
    expect(channels.slice(0, 3).map(({mean}) => mean)).toEqual([255, 255, 255])
  })
})

describe('a file is sent', () => {
  const upload = (body: string, filename: string) =>
    uploadShown(server, 'file', Buffer.from(body), {filename})

  test('in parts when asked', async () => {
    const {url} = await upload('0123456789', 'count.txt')
    const part = async (range: string) => {
      const answer = await fetch(url, {headers: {Range: range}})
      return [answer.status, answer.headers.get('Content-Range'), await answer.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    expect(await part('lines=1-2')).toEqual([200, null, '0123456789'])
    const stale = await fetch(url, {headers: {Range: 'bytes=0-1', 'If-Range': '"old"'}})
    expect(stale.status).toBe(200)
  })

  test('as a download, never as a page of this site', async () => {
    const page = await upload('<script>alert(1)</script>', 'page.html')
    const answer = await fetch(page.url)
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[0-9a-f]{40}\.html"/,
    )
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const brochure = await fetch((await upload('%PDF-1.7', 'broschyr.pdf')).url)
    expect(brochure.headers.get('Content-Disposition')).toBeNull()
  })
})

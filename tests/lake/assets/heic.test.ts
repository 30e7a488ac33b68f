import {readFileSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {squarePicture} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {landscape, SECRET} from '../images/pictures.ts'
import {uploadShown} from './shown.ts'

/** The landscape in Display P3, turned a quarter, with who took it and where. */
const PHOTOGRAPH = readFileSync(join(import.meta.dirname, '../../fixtures/photograph.heic'))

let server: TestLake
beforeEach(async () => {
  server = await startLake()
})
afterEach(() => server.stop())

const upload = (options = {}) =>
  server.client.assets.upload('image', PHOTOGRAPH, {filename: 'IMG_0042.HEIC', ...options})

/** Mean difference of two pictures' colours, of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer()),
  )
  if (!a || !b || a.length !== b.length) throw new Error('They differ in size')
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}

describe('a HEIC photograph', () => {
  test('is stored as an upright JPEG with the same colours, without the camera’s notes', async () => {
    const document = await uploadShown(server, 'image', PHOTOGRAPH)
    expect(document).toMatchObject({
      extension: 'jpg',
      mimeType: 'image/jpeg',
      metadata: {dimensions: {width: 80, height: 120}},
    })
    const served = Buffer.from(await (await fetch(document.url)).arrayBuffer())
    expect(served.includes(SECRET)).toBe(false)
    expect(await sharp(served).metadata()).toMatchObject({format: 'jpeg', hasProfile: true})
    const upright = await landscape().rotate(90).png().toBuffer()
    expect(await difference(served, upright)).toBeLessThan(4)
  })

  test('is called what it is stored as, and is one document however often it is sent', async () => {
    const [first, second] = [await upload(), await upload()]
    expect(first.originalFilename).toBe('IMG_0042.jpg')
    expect(second._id).toBe(first._id)
  })

  test('tells place and camera to whoever asks for them', async () => {
    const {metadata} = await upload({extract: ['location', 'exif']})
    expect(metadata).toMatchObject({
      location: {lat: expect.closeTo(59.1277, 3)},
      exif: {FNumber: 2.8},
    })
  })

  test('can be one’s own picture', async () => {
    const square = await squarePicture(PHOTOGRAPH, 40)
    expect(await sharp(square ?? Buffer.alloc(0)).metadata()).toMatchObject({width: 40, height: 40})
  })

  test.each([200, 900, 1_500, 2_100])('is refused when it ends after %i bytes', async (length) => {
    const answer = await fetch(`${server.url}/v2025-02-19/assets/images/production`, {
      method: 'POST',
      body: new Uint8Array(PHOTOGRAPH.subarray(0, length)),
      headers: {Authorization: `Bearer ${TOKEN}`},
    })
    expect(answer.status).toBe(400)
    expect(await readdir(join(server.folder, 'assets/production/incoming'))).toEqual([])
  })
})

import type {HeifImage} from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'
import {MAX_IMAGE_PIXELS} from '../limits.ts'

/** Of the JPEG that a photograph is stored as: nothing that can be seen is lost. */
const QUALITY = 92
const PAPER = '#ffffff'

const SOI_BYTES = 2
const APP2 = 0xe2
const ICC_HEADER = 'ICC_PROFILE\0'
/** Most bytes of a profile in one segment (ICC.1:2022 annex B.4). */
const MAX_ICC_PART = 65_519

/** The APP2 segments that carry a colour profile. */
function profileSegments(profile: Buffer): Buffer[] {
  const count = Math.ceil(profile.length / MAX_ICC_PART)
  return Array.from({length: count}, (_, part) => {
    const content = profile.subarray(part * MAX_ICC_PART, (part + 1) * MAX_ICC_PART)
    const head = Buffer.from([0xff, APP2, 0, 0])
    head.writeUInt16BE(2 + ICC_HEADER.length + 2 + content.length, 2)
    return Buffer.concat([head, Buffer.from(ICC_HEADER), Buffer.from([part + 1, count]), content])
  })
}

/** The JPEG with a colour profile, after the JFIF segment that comes first. */
function withProfile(jpeg: Buffer, profile: Buffer | undefined): Buffer {
  if (!profile) return jpeg
  const at = SOI_BYTES + 2 + jpeg.readUInt16BE(SOI_BYTES + 2)
  return Buffer.concat([jpeg.subarray(0, at), ...profileSegments(profile), jpeg.subarray(at)])
}

async function pixelsOf(image: HeifImage) {
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > MAX_IMAGE_PIXELS) throw new Error('it exceeds the pixel limit')
  const empty = {data: new Uint8ClampedArray(width * height * 4), width, height}
  const shown = await new Promise<typeof empty | null>((resolve) =>
    image.display(empty, (done) => resolve(done && empty)),
  )
  if (!shown) throw new Error('its picture is damaged')
  return shown
}

/**
 * A HEIC photograph as an upright JPEG with the same colours, which browsers show and libvips reads. What the camera
 * wrote into it is left out.
 *
 * @throws {Error} when it is broken, too large, or holds no picture
 */
export async function heicAsJpeg(bytes: Buffer): Promise<Buffer> {
  // Its memory is only taken by processes that have had such a photograph.
  const {default: libheif} = await import('libheif-js/wasm-bundle.js')
  const {icc} = await sharp(bytes, {limitInputPixels: MAX_IMAGE_PIXELS}).metadata()
  const images = new libheif.HeifDecoder().decode(bytes)
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0]
    if (!image) throw new Error('it holds no picture')
    const {data, width, height} = await pixelsOf(image)
    const jpeg = await sharp(data, {
      raw: {width, height, channels: 4},
      limitInputPixels: MAX_IMAGE_PIXELS,
    })
      .flatten({background: PAPER})
      .jpeg({quality: QUALITY, chromaSubsampling: '4:4:4'})
      .toBuffer()
    return withProfile(jpeg, icc)
  } finally {
    for (const image of images) image.free()
  }
}

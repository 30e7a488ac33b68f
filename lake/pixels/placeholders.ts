import {encode as encodeBlurHash} from 'blurhash'
import type {Sharp} from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'

const LQIP_WIDTH = 20
const BLURHASH_SIDE = 64
const BLURHASH_PARTS = {long: 4, short: 3}
const THUMBHASH_SIDE = 100

const rgba = (image: Sharp, side: number) =>
  image
    .resize(side, side, {fit: 'inside', withoutEnlargement: true})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})

/** A preview 20 pixels wide as a data URI. */
export const readLqip = async (image: Sharp, hasAlpha: boolean): Promise<string> => {
  const small = image.resize({width: LQIP_WIDTH})
  const [type, bytes] = hasAlpha
    ? ['png', await small.png({compressionLevel: 9, palette: true}).toBuffer()]
    : ['jpeg', await small.jpeg({quality: 75}).toBuffer()]
  return `data:image/${type};base64,${bytes.toString('base64')}`
}

/** https://blurha.sh, with more detail along the longer side. */
export const readBlurHash = async (image: Sharp): Promise<string> => {
  const {data, info} = await rgba(image, BLURHASH_SIDE)
  const {long, short} = BLURHASH_PARTS
  const [x, y] = info.width >= info.height ? [long, short] : [short, long]
  return encodeBlurHash(new Uint8ClampedArray(data), info.width, info.height, x, y)
}

/** https://evanw.github.io/thumbhash, in base64. */
export const readThumbHash = async (image: Sharp): Promise<string> => {
  const {data, info} = await rgba(image, THUMBHASH_SIDE)
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

import {isSvg} from '../svg/index.ts'

/** An image format that the lake stores and delivers. */
export interface ImageFormat {
  extension: 'jpg' | 'png' | 'gif' | 'webp' | 'avif' | 'tif' | 'svg'
  mimeType: string
}

const FORMATS = {
  jpg: {extension: 'jpg', mimeType: 'image/jpeg'},
  png: {extension: 'png', mimeType: 'image/png'},
  gif: {extension: 'gif', mimeType: 'image/gif'},
  webp: {extension: 'webp', mimeType: 'image/webp'},
  avif: {extension: 'avif', mimeType: 'image/avif'},
  tif: {extension: 'tif', mimeType: 'image/tiff'},
  svg: {extension: 'svg', mimeType: 'image/svg+xml'},
} as const satisfies Record<string, ImageFormat>

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff])
const AVIF_BRANDS = new Set(['avif', 'avis'])
const ascii = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, end)

/** The brands of an ISO base media file (ISO/IEC 14496-12 §4.3), the major one first; none for other files. */
const brandsOf = (bytes: Buffer): string[] => {
  if (bytes.length < 12 || ascii(bytes, 4, 8) !== 'ftyp') return []
  const end = Math.min(bytes.readUInt32BE(0), bytes.length)
  const brands = [ascii(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4))
  return brands
}

/** An AVIF file may have another major brand (`mif1`), so the compatible brands count too. */
const isAvif = (bytes: Buffer): boolean => brandsOf(bytes).some((brand) => AVIF_BRANDS.has(brand))

const isTiff = (bytes: Buffer): boolean =>
  ascii(bytes, 0, 4) === 'II*\0' || ascii(bytes, 0, 4) === 'MM\0*'

/**
 * Identifies an image by its bytes: by signature, and for SVG by root element. `undefined` when it is not an image
 * format that the lake can read.
 *
 * @param bytes the whole file for a drawing; for other formats, the first 64 bytes are enough
 */
export const identifyImage = (bytes: Buffer): ImageFormat | undefined => {
  if (bytes.subarray(0, 3).equals(JPEG_SIGNATURE)) return FORMATS.jpg
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return FORMATS.png
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return FORMATS.gif
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return FORMATS.webp
  if (isAvif(bytes)) return FORMATS.avif
  if (isTiff(bytes)) return FORMATS.tif
  return isSvg(bytes) ? FORMATS.svg : undefined
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Whether a file is a HEIC photograph, as phones take them. The lake stores it as a JPEG. */
export const isHeic = (bytes: Buffer): boolean =>
  !isAvif(bytes) && brandsOf(bytes).some((brand) => HEIC_BRANDS.has(brand))

/** Whether a file is a video in an ISO base media file (MP4, QuickTime). */
export const isFilm = (bytes: Buffer): boolean =>
  brandsOf(bytes).length > 0 && !isAvif(bytes) && !isHeic(bytes)

const RAW_NAME = /\.(?:arw|cr2|dng|nef|nrw|pef|rw2|srw)$/i

/** Whether a TIFF is a camera's raw file, of which only a small preview could be shown. */
export const isRawPhotograph = (filename: string | undefined, bytes: Buffer): boolean =>
  RAW_NAME.test(filename ?? '') || ascii(bytes, 8, 10) === 'CR'

/** An image format in common use that the lake cannot read. */
export interface ForeignFormat {
  /** The name that people know it by. */
  name: string
  /** What to do about it, in Swedish. */
  advice: string
}

const AS_JPEG = 'Öppna bilden i ett bildprogram, spara den som JPEG och ladda upp den.'
const RAW: ForeignFormat = {
  name: 'kamerans råformat (RAW)',
  advice: 'Framkalla bilden i ett bildprogram, spara den som JPEG och ladda upp den.',
}

const foreign = (name: string, advice = AS_JPEG): ForeignFormat => ({name, advice})

const SIGNATURES: readonly [start: string, format: ForeignFormat][] = [
  ['8BPS', foreign('PSD (Photoshop)')],
  ['BM', foreign('BMP')],
  [
    '%PDF',
    foreign('PDF', 'Lägg till den som fil i stället för som bild, eller spara sidan som JPEG.'),
  ],
  ['%!PS', foreign('EPS (PostScript)', 'Spara den som SVG eller JPEG och ladda upp den.')],
  ['\xff\x0a', foreign('JPEG XL')],
  ['\0\0\0\x0cJXL ', foreign('JPEG XL')],
  ['\0\0\0\x0cjP  ', foreign('JPEG 2000')],
  ['\xff\x4f\xff\x51', foreign('JPEG 2000')],
  ['\0\0\x01\0', foreign('ICO (ikon)')],
  ['FUJIFILM', RAW],
  ['IIRO', RAW],
  ['IIU\0', RAW],
]

/** Identifies common image formats that cannot be read here. */
export const identifyForeignFormat = (bytes: Buffer): ForeignFormat | undefined => {
  const brands = brandsOf(bytes)
  if (brands.includes('crx ')) return RAW
  if (brands.length > 0) {
    return foreign('film', 'Lägg till den som fil i stället för som bild.')
  }
  return SIGNATURES.find(([start]) => ascii(bytes, 0, start.length) === start)?.[1]
}

/** The media type of a stored image, by the extension in its file name. */
export const imageMimeType = (extension: string): string =>
  Object.values(FORMATS).find((format) => format.extension === extension)?.mimeType ??
  'application/octet-stream'

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
const MARKUP_HEAD_BYTES = 64 * 1024

/** What stands before the root element of an XML file: byte order mark, declaration, comments, doctype. */
const SVG_ROOT =
  /^\uFEFF?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*<(?:svg|svg:svg)[\s/>]/i

const ascii = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, end)

/** An AVIF file may name another major brand first (`mif1`), so the compatible ones count too. */
const isAvif = (bytes: Buffer): boolean => {
  if (bytes.length < 16 || ascii(bytes, 4, 8) !== 'ftyp') return false
  const end = Math.min(bytes.readUInt32BE(0), bytes.length)
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && AVIF_BRANDS.has(ascii(bytes, at, at + 4))) return true
  }
  return false
}

const isTiff = (bytes: Buffer): boolean =>
  ascii(bytes, 0, 4) === 'II*\0' || ascii(bytes, 0, 4) === 'MM\0*'

/**
 * What the bytes are, whatever the sender calls them: by signature, and for SVG by root element.
 * `undefined` when it is no image format that the lake can read.
 */
export const identifyImage = (bytes: Buffer): ImageFormat | undefined => {
  if (bytes.subarray(0, 3).equals(JPEG_SIGNATURE)) return FORMATS.jpg
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return FORMATS.png
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return FORMATS.gif
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return FORMATS.webp
  if (isAvif(bytes)) return FORMATS.avif
  if (isTiff(bytes)) return FORMATS.tif
  if (SVG_ROOT.test(bytes.toString('utf8', 0, MARKUP_HEAD_BYTES))) return FORMATS.svg
  return undefined
}

/** The media type of a stored image, by the extension in its file name. */
export const imageMimeType = (extension: string): string =>
  Object.values(FORMATS).find((format) => format.extension === extension)?.mimeType ??
  'application/octet-stream'

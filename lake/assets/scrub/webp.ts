import {exifOrientation, orientationOnlyExif} from './exif.ts'

const HEADER_BYTES = 12
const CHUNK_HEADER_BYTES = 8
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04
const KEPT = new Set(['ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])

const exifChunk = (orientation: number): Buffer => {
  const exif = orientationOnlyExif(orientation)
  const head = Buffer.alloc(CHUNK_HEADER_BYTES)
  head.write('EXIF', 0, 'latin1')
  head.writeUInt32LE(exif.length, 4)
  return Buffer.concat([head, exif])
}

/** The EXIF payload starts at its TIFF header; some writers put JPEG's `Exif\0\0` before it. */
const tiffOf = (payload: Buffer): Buffer =>
  payload.toString('latin1', 0, 6) === 'Exif\0\0' ? payload.subarray(6) : payload

/** A WebP without EXIF, XMP, unknown chunks and trailing bytes. Layout: RFC 9649 §2. */
export const scrubWebp = (bytes: Buffer): Buffer[] => {
  const chunks: Buffer[] = []
  let extended: Buffer | undefined
  let orientation: number | undefined
  const fileEnd = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = HEADER_BYTES; at + CHUNK_HEADER_BYTES <= fileEnd; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + CHUNK_HEADER_BYTES + size + (size % 2)
    const type = bytes.toString('latin1', at, at + 4)
    const chunk = bytes.subarray(at, end)
    if (type === 'VP8X') {
      extended = Buffer.from(chunk)
      chunks.push(extended)
    } else if (type === 'EXIF') {
      orientation = exifOrientation(tiffOf(chunk.subarray(CHUNK_HEADER_BYTES)))
    } else if (KEPT.has(type)) {
      chunks.push(chunk)
    }
    at = end
  }
  if (orientation) chunks.push(exifChunk(orientation))
  if (extended && extended.length > CHUNK_HEADER_BYTES) {
    const flags = (extended[CHUNK_HEADER_BYTES] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)
    extended[CHUNK_HEADER_BYTES] = orientation ? flags | EXIF_FLAG : flags
  }
  const header = Buffer.from(bytes.subarray(0, HEADER_BYTES))
  header.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return [header, ...chunks]
}

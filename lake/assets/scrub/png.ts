import {crc32} from 'node:zlib'
import {exifOrientation, orientationOnlyExif} from './exif.ts'

const SIGNATURE_BYTES = 8
const CHUNK_OVERHEAD = 12

/** Ancillary chunks that change how the picture looks; all others only describe how it was made. */
const KEPT = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT cICP mDCV cLLI'.split(' '),
)

const isCritical = (type: string): boolean => /^[A-Z]/.test(type)

const exifChunk = (orientation: number): Buffer => {
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), orientationOnlyExif(orientation)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), chunk.length - 4)
  return chunk
}

/** A PNG without EXIF, texts, times, private chunks and trailing bytes. Layout: PNG third edition, §5. */
export const scrubPng = (bytes: Buffer): Buffer[] => {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)]
  let at = SIGNATURE_BYTES
  while (at + CHUNK_OVERHEAD <= bytes.length) {
    const end = at + CHUNK_OVERHEAD + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at, end)
    if (isCritical(type) || KEPT.has(type)) kept.push(chunk)
    if (type === 'eXIf') {
      const orientation = exifOrientation(chunk.subarray(8, -4))
      if (orientation) kept.push(exifChunk(orientation))
    }
    if (type === 'IEND') return kept
    at = end
  }
  return kept
}

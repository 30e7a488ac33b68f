import {exifOrientation, orientationOnlyExif} from './exif.ts'

const SOI_BYTES = 2
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const EXIF_HEADER = 'Exif\0\0'

const isStandalone = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Application segments that the picture's colours depend on; any other may contain personal data. */
const isNeeded = (marker: number, payload: Buffer): boolean => {
  if (marker === APP0) return payload.toString('latin1', 0, 5) === 'JFIF\0'
  if (marker === APP2) return payload.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  if (marker === APP14) return payload.toString('latin1', 0, 5) === 'Adobe'
  return marker !== COMMENT && (marker < APP0 || marker > APP15)
}

const exifSegment = (orientation: number): Buffer => {
  const payload = Buffer.concat([
    Buffer.from(EXIF_HEADER, 'latin1'),
    orientationOnlyExif(orientation),
  ])
  const head = Buffer.from([0xff, APP1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

const exifPayload = (marker: number, payload: Buffer): Buffer | undefined =>
  marker === APP1 && payload.toString('latin1', 0, EXIF_HEADER.length) === EXIF_HEADER
    ? payload.subarray(EXIF_HEADER.length)
    : undefined

/** Where the compressed data starting at `from` ends: at the next marker that is not a restart marker. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isStandalone(next)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

/**
 * A JPEG without EXIF, GPS, XMP, IPTC, comments, embedded previews and whatever follows its end (phones append videos
 * there). The image data and its orientation are untouched. Layout: ITU-T T.81 annex B.
 */
export const scrubJpeg = (bytes: Buffer): Buffer[] => {
  const kept = [bytes.subarray(0, SOI_BYTES)]
  let at = SOI_BYTES
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      const next = bytes.indexOf(0xff, at)
      if (next === -1) break
      at = next
    }
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return [...kept, bytes.subarray(at, at + 2)]
    if (isStandalone(marker)) {
      kept.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    if (at + 4 > bytes.length) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const payload = bytes.subarray(at + 4, end)
    const exif = exifPayload(marker, payload)
    const orientation = exif && exifOrientation(exif)
    if (orientation) kept.push(exifSegment(orientation))
    const next = marker === SOS ? endOfScan(bytes, end) : end
    if (isNeeded(marker, payload)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return kept
}

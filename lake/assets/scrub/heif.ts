import {type Box, boxesIn} from './boxes.ts'

/** Reads consecutive big-endian fields of varying width. */
const reader = (bytes: Buffer, from: number, to: number) => {
  let at = from
  return (width: number): number => {
    if (width === 0) return 0
    if (at + width > to) throw new RangeError('box ends early')
    const value = width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, width)
    at += width
    return value
  }
}

/** Ids of the items that hold EXIF or XMP (ISO/IEC 14496-12 §8.11.6, 23008-12 annex A). */
const personalItems = (bytes: Buffer, infos: Box): Set<number> => {
  const ids = new Set<number>()
  const wide = bytes[infos.content] !== 0
  for (const entry of boxesIn(bytes, infos.content + (wide ? 8 : 6), infos.end)) {
    const version = bytes[entry.content] ?? 0
    if (entry.type !== 'infe' || version < 2) continue
    const read = reader(bytes, entry.content + 4, entry.end)
    const id = read(version === 2 ? 2 : 4)
    read(2)
    const type = read(4)
    if (type === 0x45786966 /* Exif */ || type === 0x6d696d65 /* mime */) ids.add(id)
  }
  return ids
}

/** Byte ranges of items in the file (ISO/IEC 14496-12 §8.11.3). */
const extentsOf = (bytes: Buffer, locations: Box, data: Box | undefined, ids: Set<number>) => {
  const ranges: Array<{from: number; to: number}> = []
  const version = bytes[locations.content] ?? 0
  const read = reader(bytes, locations.content + 4, locations.end)
  const sizes = read(2)
  const widthOf = (shift: number) => (sizes >> shift) & 0x0f
  const count = read(version < 2 ? 2 : 4)
  for (let item = 0; item < count; item++) {
    const id = read(version < 2 ? 2 : 4)
    const method = version > 0 ? read(2) & 0x0f : 0
    read(2)
    const base = read(widthOf(4)) + (method === 1 ? (data?.content ?? Number.NaN) : 0)
    const extents = read(2)
    for (let extent = 0; extent < extents; extent++) {
      if (version > 0) read(widthOf(0))
      const from = base + read(widthOf(12))
      const length = read(widthOf(8))
      if (ids.has(id) && Number.isFinite(from)) ranges.push({from, to: from + length})
    }
  }
  return ranges
}

/**
 * An AVIF or HEIC whose EXIF and XMP items and private (`uuid`) boxes are overwritten with zeros. The length stays the
 * same, because items are found by offset; orientation is a separate property in these formats.
 */
export const scrubHeif = (original: Buffer): Buffer[] => {
  const bytes = Buffer.from(original)
  for (const box of boxesIn(bytes, 0, bytes.length)) {
    if (box.type === 'uuid') bytes.fill(0, box.content, box.end)
    if (box.type !== 'meta') continue
    const parts = boxesIn(bytes, box.content + 4, box.end)
    const infos = parts.find((part) => part.type === 'iinf')
    const locations = parts.find((part) => part.type === 'iloc')
    if (!infos || !locations) continue
    const data = parts.find((part) => part.type === 'idat')
    for (const {from, to} of extentsOf(bytes, locations, data, personalItems(bytes, infos))) {
      bytes.fill(0, from, Math.min(to, bytes.length))
    }
  }
  return [bytes]
}

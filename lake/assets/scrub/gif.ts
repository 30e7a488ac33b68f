const TRAILER = 0x3b
const EXTENSION = 0x21
const IMAGE = 0x2c
const COMMENT = 0xfe
const APPLICATION = 0xff
const KEPT_APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

const colorTableBytes = (flags: number): number =>
  flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0

/** The end of a run of sub-blocks: each starts with its length, and a zero length ends the run. */
const endOfSubBlocks = (bytes: Buffer, from: number): number => {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
  return at + 1
}

/** A GIF without comments, XMP and other applications' data, and trailing bytes. Layout: GIF89a. */
export const scrubGif = (bytes: Buffer): Buffer[] => {
  let at = 13 + colorTableBytes(bytes[10] ?? 0)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === TRAILER) return [...kept, bytes.subarray(at, at + 1)]
    if (block === IMAGE) {
      const end = endOfSubBlocks(bytes, at + 11 + colorTableBytes(bytes[at + 9] ?? 0))
      kept.push(bytes.subarray(at, end))
      at = end
      continue
    }
    if (block !== EXTENSION) return [...kept, bytes.subarray(at)]
    const label = bytes[at + 1]
    const end = endOfSubBlocks(bytes, at + 2)
    const name = bytes.toString('latin1', at + 3, at + 14)
    const dropped = label === COMMENT || (label === APPLICATION && !KEPT_APPLICATIONS.has(name))
    if (!dropped) kept.push(bytes.subarray(at, end))
    at = end
  }
  return kept
}

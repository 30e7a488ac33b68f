const ENTRY_BYTES = 12
const MAX_PAGES = 100
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

/**
 * Tags that describe people, places and tools rather than pixels: description, maker, software, dates, artist,
 * copyright, XMP, IPTC, Photoshop, EXIF and GPS directories.
 */
const PERSONAL_TAGS = new Set([
  0x010d, 0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x013c, 0x02bc, 0x8298, 0x83bb, 0x8649,
  0x8769, 0x8825, 0x935c, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xa430, 0xa431, 0xc4a5,
])
const SUB_DIRECTORIES = new Set([0x8769, 0x8825])

/**
 * A TIFF whose personal tags are taken out of the directories, their values overwritten with zeros. The length stays
 * the same, because a TIFF refers to its pixels by offset. Layout: TIFF 6.0 §2.
 */
export const scrubTiff = (original: Buffer): Buffer[] => {
  const bytes = Buffer.from(original)
  const little = bytes.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const setU16 = (at: number, value: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)

  const directoryEnd = (start: number) => start + 2 + u16(start) * ENTRY_BYTES + 4
  const isReadable = (start: number) =>
    start >= 8 && start + 2 <= bytes.length && directoryEnd(start) <= bytes.length

  const eraseValue = (entry: number) => {
    const size = (TYPE_BYTES[u16(entry + 2)] ?? 1) * u32(entry + 4)
    const at = u32(entry + 8)
    if (size > 4 && at >= 8) bytes.fill(0, at, Math.min(bytes.length, at + size))
  }
  const eraseDirectory = (start: number) => {
    if (!isReadable(start)) return
    const end = directoryEnd(start)
    for (let entry = start + 2; entry < end - 4; entry += ENTRY_BYTES) eraseValue(entry)
    bytes.fill(0, start, end)
  }

  let start = u32(4)
  for (let page = 0; page < MAX_PAGES && isReadable(start); page++) {
    const end = directoryEnd(start)
    const next = bytes.subarray(end - 4, end)
    const kept: Buffer[] = []
    for (let entry = start + 2; entry < end - 4; entry += ENTRY_BYTES) {
      if (!PERSONAL_TAGS.has(u16(entry))) {
        kept.push(bytes.subarray(entry, entry + ENTRY_BYTES))
      } else if (SUB_DIRECTORIES.has(u16(entry))) {
        eraseDirectory(u32(entry + 8))
      } else {
        eraseValue(entry)
      }
    }
    const following = u32(end - 4)
    const rewritten = Buffer.concat([...kept, next])
    bytes.fill(0, start + 2, end)
    setU16(start, kept.length)
    rewritten.copy(bytes, start + 2)
    if (following <= start) break
    start = following
  }
  return [bytes]
}

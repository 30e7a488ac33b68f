import {inflateSync} from 'node:zlib'

const WOFF = 'wOFF'
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

const aligned = (length: number): number => (length + 3) & ~3

/** Unwraps a font from WOFF 1.0 (w3.org/TR/WOFF); returns other fonts as they are. */
export function sfnt(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== WOFF) return file
  const count = file.readUInt16BE(12)
  const tables = Array.from({length: count}, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field))
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return {at, bytes: packed === length ? bytes : inflateSync(bytes)}
  })
  const start = SFNT_HEADER + count * SFNT_ENTRY
  const size = tables.reduce((sum, {bytes}) => sum + aligned(bytes.length), start)
  const font = Buffer.alloc(size)
  file.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  let offset = start
  for (const [index, {at, bytes}] of tables.entries()) {
    const entry = SFNT_HEADER + index * SFNT_ENTRY
    file.copy(font, entry, at, at + 4)
    file.copy(font, entry + 4, at + 16, at + 20)
    font.writeUInt32BE(offset, entry + 8)
    font.writeUInt32BE(bytes.length, entry + 12)
    bytes.copy(font, offset)
    offset += aligned(bytes.length)
  }
  return font
}

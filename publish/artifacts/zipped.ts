import type {ZippableFile} from 'fflate'

/** Archives record when each file was changed; a fixed date keeps the same files giving the same bytes. */
const DATE = new Date(2000, 0, 1)

/** A file as an archive takes it. Pictures and fonts are compressed already. */
export function zipped(bytes: Uint8Array, contentType: string): ZippableFile {
  const isPacked = /^(?:image|font)\//.test(contentType) && !contentType.includes('svg')
  return [bytes, {level: isPacked ? 0 : 9, mtime: DATE}]
}

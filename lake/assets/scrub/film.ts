import type {FileHandle} from 'node:fs/promises'
import {boxesIn} from './boxes.ts'

/** Largest metadata box of a video that is read, in bytes. */
const MAX_DESCRIPTION_BYTES = 64 * 1024 * 1024
/** Boxes that contain other boxes. */
const CONTAINERS = new Set(['edts', 'mdia', 'minf', 'moov', 'trak'])
/** What phones and editors record: places, names, devices, XMP. The video plays without them. */
const NOTES = new Set(['meta', 'udta', 'uuid'])
const FREE = Buffer.from('free', 'latin1')

/** Turns metadata into free space of the same length, because a video refers to its frames by offset. */
function eraseNotes(bytes: Buffer, from: number, to: number): boolean {
  let isErased = false
  for (const {type, start, content, end} of boxesIn(bytes, from, to)) {
    if (NOTES.has(type)) {
      FREE.copy(bytes, start + 4)
      bytes.fill(0, content, end)
      isErased = true
    } else if (CONTAINERS.has(type)) {
      isErased = eraseNotes(bytes, content, end) || isErased
    }
  }
  return isErased
}

/**
 * Removes camera metadata from a video (MP4, QuickTime) in place.
 *
 * @returns whether anything was removed
 * @throws {RangeError} when its metadata box is too large to search
 */
export async function scrubFilm(file: FileHandle, size: number): Promise<boolean> {
  let isErased = false
  const head = Buffer.alloc(16)
  for (let at = 0; at + 8 <= size; ) {
    const {bytesRead} = await file.read(head, 0, 16, at)
    if (bytesRead < 8) break
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) break
    const type = head.toString('latin1', 4, 8)
    if (type === 'moov' || NOTES.has(type)) {
      if (length > MAX_DESCRIPTION_BYTES) throw new RangeError(`its ${type} box is too large`)
      const box = Buffer.alloc(Math.min(length, size - at))
      await file.read(box, 0, box.length, at)
      if (eraseNotes(box, 0, box.length)) {
        await file.write(box, 0, box.length, at)
        isErased = true
      }
    }
    at += length
  }
  return isErased
}

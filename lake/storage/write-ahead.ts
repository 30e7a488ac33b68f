import {readFileSync} from 'node:fs'
import {endianness} from 'node:os'
import {isMissing} from '../../files/index.ts'
import {DamagedError, storageFault} from './faults.ts'

// The format of SQLite's write-ahead log: https://www.sqlite.org/fileformat2.html#the_write_ahead_log

const HEADER = 32
const FRAME_HEADER = 24
const BIG_ENDIAN_MAGIC = 0x377f0683

function read(file: string): Buffer | null {
  try {
    return readFileSync(`${file}-wal`)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

type Sum = [number, number]

/** Updates SQLite's running checksum over 32-bit words. */
function add([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  // In native byte order, words can be read eight times as fast.
  const isOwnOrder = isBigEndian === (endianness() === 'BE')
  const copy = Uint8Array.from(bytes)
  const words = new Uint32Array(copy.buffer)
  if (!isOwnOrder) Buffer.from(copy.buffer).swap32()
  let [a, b] = [first, second]
  for (let at = 0; at < words.length; at += 2) {
    a = (a + (words[at] ?? 0) + b) >>> 0
    b = (b + (words[at + 1] ?? 0) + a) >>> 0
  }
  return [a, b]
}

const matches = (log: Buffer, at: number, [a, b]: Sum): boolean =>
  log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b

function examine(log: Buffer | null): void {
  if (!log || log.length < HEADER + FRAME_HEADER) return
  const isBigEndian = log.readUInt32BE(0) === BIG_ENDIAN_MAGIC
  let sum = add([0, 0], log.subarray(0, 24), isBigEndian)
  if (!matches(log, 24, sum)) {
    if (log.some((byte) => byte !== 0)) throw new DamagedError('its write-ahead log has no header')
    return
  }
  const salts = log.subarray(16, 24)
  const length = FRAME_HEADER + log.readUInt32BE(8)
  let isBroken = false
  let commitsBehind = 0
  for (let at = HEADER; at + length <= log.length; at += length) {
    const frame = log.subarray(at, at + length)
    const isOfThisRound = frame.subarray(8, 16).equals(salts)
    if (!isBroken) {
      sum = add(
        add(sum, frame.subarray(0, 8), isBigEndian),
        frame.subarray(FRAME_HEADER),
        isBigEndian,
      )
      isBroken = !isOfThisRound || !matches(frame, 16, sum)
    }
    if (isBroken && isOfThisRound && frame.readUInt32BE(4) > 0) commitsBehind++
  }
  if (commitsBehind > 1) {
    throw new DamagedError(`its write-ahead log is broken before ${commitsBehind} transactions`)
  }
}

/**
 * SQLite treats the first bad checksum in its write-ahead log as the end of the log: a transaction interrupted by a
 * power cut. Only the last transaction can be interrupted, since each is on disk before the next one starts. Intact
 * transactions after a bad one mean that the disk has lost data.
 *
 * @param file the database; its log is next to it if the last process did not close it properly
 * @throws {LakeError} when transactions are lost
 */
export function requireWholeWriteAheadLog(file: string): void {
  try {
    examine(read(file))
  } catch (error) {
    throw storageFault(error, file)
  }
}

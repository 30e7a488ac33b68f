import {createHash, randomUUID} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {open, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable, Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {httpError, LakeError} from '../errors.ts'
import {UPLOAD_IDLE_MS} from '../limits.ts'

/** A completely received file that has no name yet. Sizes are in bytes. */
export interface ReceivedFile {
  path: string
  size: number
  sha1: string
}

/** Writes bytes that were made of an upload as a file beside it. */
export async function writeBeside(bytes: Buffer, folder: string): Promise<ReceivedFile> {
  const path = join(folder, randomUUID())
  await writeFile(path, bytes, {flag: 'wx'})
  return {path, size: bytes.length, sha1: createHash('sha1').update(bytes).digest('hex')}
}

const MEGABYTE = 1024 * 1024
/** How many bytes are inspected while the rest is still arriving. */
const HEAD_BYTES = 64

export interface ReceiveOptions {
  /** Maximum size in bytes. */
  limit: number
  /** Inspects the first bytes as soon as they arrive; if it throws, the upload is not read any further. */
  inspect?: (head: Buffer) => void
  /** Maximum time without receiving a byte, in milliseconds. */
  idleMs?: number
}

/** Aborts when nothing has arrived for a while. */
const idleGuard = (milliseconds: number) => {
  const controller = new AbortController()
  const abort = () =>
    controller.abort(
      httpError(408, `No data received for ${milliseconds / 1000} seconds; the upload was aborted`),
    )
  let timer = setTimeout(abort, milliseconds)
  return {
    signal: controller.signal,
    moved: () => {
      clearTimeout(timer)
      timer = setTimeout(abort, milliseconds)
    },
    stop: () => clearTimeout(timer),
  }
}

/** The body as a stream that disconnects the sender when it is destroyed, even while nothing arrives. */
const readableOf = (body: ReadableStream<Uint8Array>): Readable => {
  const reader = body.getReader()
  return new Readable({
    read() {
      reader.read().then(
        ({done, value}) => this.push(done ? null : value),
        (error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      reader.cancel().then(
        () => done(error),
        () => done(error),
      )
    },
  })
}

/**
 * Streams an upload to a temporary file and hashes it on the way. Memory use does not grow with its size, and no file
 * is left behind when it fails.
 *
 * @throws {LakeError} 400 when it is empty, 408 when it stalls, 413 when it is larger than `limit` bytes
 */
export const receiveUpload = async (
  body: ReadableStream<Uint8Array> | null,
  folder: string,
  {limit, inspect, idleMs = UPLOAD_IDLE_MS}: ReceiveOptions,
): Promise<ReceivedFile> => {
  if (!body) throw httpError(400, 'The upload is empty')
  const path = join(folder, randomUUID())
  const hash = createHash('sha1')
  const idle = idleGuard(idleMs)
  let size = 0
  let head = Buffer.alloc(0)
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      idle.moved()
      size += chunk.length
      hash.update(chunk)
      try {
        if (size > limit) {
          throw httpError(413, `The upload is larger than ${Math.floor(limit / MEGABYTE)} MB`)
        }
        if (inspect && head.length < HEAD_BYTES) {
          head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
          if (head.length === HEAD_BYTES) inspect(head)
        }
        done(null, chunk)
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  try {
    await pipeline(readableOf(body), meter, createWriteStream(path), {signal: idle.signal})
    if (size === 0) throw httpError(400, 'The upload is empty')
    return {path, size, sha1: hash.digest('hex')}
  } catch (error) {
    await rm(path, {force: true})
    const cause = idle.signal.aborted ? idle.signal.reason : error
    throw cause instanceof LakeError ? cause : uploadFault(cause)
  } finally {
    idle.stop()
  }
}

const uploadFault = (cause: unknown): LakeError => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOSPC') return httpError(507, 'The disk is full: the upload was aborted', cause)
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT') {
    return httpError(503, 'The asset folder cannot be written. Check its permissions.', cause)
  }
  return httpError(400, 'The upload was interrupted', cause)
}

/** The first bytes of a file, enough to tell what it is. */
export const readHead = async (path: string, length: number): Promise<Buffer> => {
  const handle = await open(path, 'r')
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

import {open} from 'node:fs/promises'

/** A file that is ready to be sent. */
export interface Sendable {
  path: string
  /** Bytes. */
  size: number
  mimeType: string
  /** A strong validator, in quotes. */
  etag: string
}

interface ByteRange {
  start: number
  end: number
}

const RANGE = /^bytes=(\d*)-(\d*)$/

/** The one range asked for: `undefined` for the whole file, `null` for a range outside it (RFC 9110 §14). */
export const readRange = (header: string | null, size: number): ByteRange | null | undefined => {
  const [, first, last] = RANGE.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? null : {start: size - length, end: size - 1}
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return null
  return end < start ? undefined : {start, end}
}

const matches = (header: string | null, etag: string): boolean =>
  (header ?? '').split(',').some((part) => {
    const value = part.trim().replace(/^W\//, '')
    return value === '*' || value === etag
  })

const CHUNK_BYTES = 128 * 1024

/** A part of a file, read as fast as it is taken; the file is closed when all is sent or nobody listens. */
const streamPart = async (
  path: string,
  start: number,
  end: number,
): Promise<ReadableStream<Uint8Array>> => {
  const handle = await open(path)
  let at = start
  return new ReadableStream({
    async pull(controller) {
      try {
        const length = Math.min(CHUNK_BYTES, end + 1 - at)
        const {bytesRead, buffer} = await handle.read(Buffer.alloc(length), 0, length, at)
        at += bytesRead
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
        if (bytesRead > 0 && at <= end) return
        await handle.close()
        controller.close()
      } catch (error) {
        await handle.close()
        throw error
      }
    },
    cancel: () => handle.close(),
  })
}

/** Sends a file: conditional, in part when asked, headers alone for HEAD. */
export const sendFile = async (
  request: Request,
  file: Sendable,
  headers: Headers,
): Promise<Response> => {
  headers.set('ETag', file.etag)
  headers.set('Accept-Ranges', 'bytes')
  headers.set('Content-Type', file.mimeType)
  if (matches(request.headers.get('If-None-Match'), file.etag)) {
    return new Response(null, {status: 304, headers})
  }
  const ifRange = request.headers.get('If-Range')
  const wantsRange = ifRange === null || ifRange === file.etag
  const range = wantsRange ? readRange(request.headers.get('Range'), file.size) : undefined
  if (range === null) {
    headers.set('Content-Range', `bytes */${file.size}`)
    return new Response(null, {status: 416, headers})
  }
  const {start, end} = range ?? {start: 0, end: file.size - 1}
  headers.set('Content-Length', String(end - start + 1))
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${file.size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD' || file.size === 0) return new Response(null, {status, headers})
  return new Response(await streamPart(file.path, start, end), {status, headers})
}

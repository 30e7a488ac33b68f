import {open} from 'node:fs/promises'
import {evaluate, type Validators} from './conditional.ts'

/** A file that is ready to be sent. */
export interface Sendable extends Validators {
  path: string
  /** Bytes. */
  size: number
  mimeType: string
}

const CHUNK_BYTES = 128 * 1024

/** Streams a part of a file with back-pressure; the file is closed when everything is sent or the client is gone. */
async function streamPart(
  path: string,
  start: number,
  end: number,
): Promise<ReadableStream<Uint8Array>> {
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

/**
 * Sends a file, with conditional requests, ranges and HEAD. `headers` are the response's headers, to which more are
 * added.
 */
export async function sendFile(
  request: Request,
  file: Sendable,
  headers: Headers,
): Promise<Response> {
  const {path, size, mimeType, etag, modified} = file
  headers.set('ETag', etag)
  headers.set('Accept-Ranges', 'bytes')
  if (modified) headers.set('Last-Modified', modified.toUTCString())
  const outcome = evaluate(request.method, request.headers, file, size)
  const {status} = outcome
  if (status === 304 || status === 412) return new Response(null, {status, headers})
  headers.set('Content-Type', mimeType)
  if (status === 416) {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, {status, headers})
  }
  const {first, last} = status === 206 ? outcome : {first: 0, last: size - 1}
  headers.set('Content-Length', String(last - first + 1))
  if (status === 206) headers.set('Content-Range', `bytes ${first}-${last}/${size}`)
  if (request.method === 'HEAD' || size === 0) return new Response(null, {status, headers})
  return new Response(await streamPart(path, first, last), {status, headers})
}

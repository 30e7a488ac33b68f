/** A request's body that cannot be read: larger than allowed (413), or interrupted (400). */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly status: 400 | 413

  constructor(status: 400 | 413, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

function tooLarge(limit: number): never {
  throw new BodyError(413, `The request body is larger than ${limit} bytes`)
}

function interrupted(cause: unknown): never {
  throw new BodyError(400, 'The request was interrupted', {cause})
}

const checks = new WeakMap<Request, () => void>()

/**
 * Has something checked again once a request's body has arrived, which may be long after its head.
 * @param check throws what refuses the request
 */
export const checkAfterBody = (request: Request, check: () => void): void => {
  checks.set(request, check)
}

/**
 * Reads a body as text, stopping as soon as it exceeds `limit` bytes.
 * @throws {BodyError}, and what {@link checkAfterBody} was given
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const text = await textOf(request, limit)
  checks.get(request)?.()
  return text
}

async function textOf(request: Request, limit: number): Promise<string> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > limit) tooLarge(limit)
  // The server enforces `Content-Length`, and reading the body at once is many times faster than chunk by chunk.
  if (length !== null) return request.text().catch(interrupted)
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const {done, value} = await reader.read().catch(interrupted)
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      tooLarge(limit)
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

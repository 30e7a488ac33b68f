import {MAX_FORM_BYTES, MAX_FORM_ENTRIES} from '../../visitors/index.ts'

const FORM_TYPE = /^application\/x-www-form-urlencoded(?:;|$)/i

/** Why a body is no submitted form. */
export type BodyFault = 'notForm' | 'tooLarge'

/** Reads a submitted form without taking in more than a form may have. */
export async function readFormBody(request: Request): Promise<URLSearchParams | BodyFault> {
  if (!FORM_TYPE.test(request.headers.get('Content-Type') ?? '')) return 'notForm'
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_FORM_BYTES) return 'tooLarge'
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > MAX_FORM_BYTES) {
      await reader?.cancel()
      return 'tooLarge'
    }
    pieces.push(part.value)
  }
  const submitted = new URLSearchParams(Buffer.concat(pieces).toString('utf8'))
  return submitted.size > MAX_FORM_ENTRIES ? 'tooLarge' : submitted
}

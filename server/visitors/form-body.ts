import {BodyError, readText} from '../../http/index.ts'
import {MAX_FORM_BYTES, MAX_FORM_ENTRIES} from '../../visitors/index.ts'

const FORM_TYPE = /^application\/x-www-form-urlencoded(?:;|$)/i

/** Why a body is no submitted form. */
export type BodyFault = 'notForm' | 'tooLarge' | 'interrupted'

/** Reads a submitted form without taking in more than a form may have. */
export async function readFormBody(request: Request): Promise<URLSearchParams | BodyFault> {
  if (!FORM_TYPE.test(request.headers.get('Content-Type') ?? '')) return 'notForm'
  try {
    const submitted = new URLSearchParams(await readText(request, MAX_FORM_BYTES))
    return submitted.size > MAX_FORM_ENTRIES ? 'tooLarge' : submitted
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    return error.status === 413 ? 'tooLarge' : 'interrupted'
  }
}

import {httpError, queryParseError, typedError} from '../errors.ts'

export {queryParseError}

/** Something beside the query text is wrong. */
export function queryParameterError(message: string) {
  return httpError(400, message)
}

/** The query was given up because it took too long. */
export function queryTimeoutError(milliseconds: number) {
  return typedError(
    400,
    'queryTimeoutError',
    `The query took longer than ${milliseconds} ms and was given up: narrow it down, for example by _type`,
  )
}

import {httpError, queryParseError, typedError} from '../errors.ts'

export {queryParseError}

/** Something other than the query text is wrong. */
export function queryParameterError(message: string) {
  return httpError(400, message)
}

/** The query was aborted because it would take too long. */
export function queryTimeoutError(milliseconds: number) {
  return typedError(
    400,
    'queryTimeoutError',
    `The query needs more work than one request may ask for (about ${milliseconds} ms) and was given up: narrow it down, for example by _type`,
  )
}

/** The query was aborted because it would take too much memory. */
export function queryMemoryError() {
  return typedError(
    400,
    'queryMemoryError',
    'The query needs more memory than one request may take and was given up: ask for part of the documents, such as [0...1000], or for fewer fields',
  )
}

/** The result is too large for one response. */
export function queryResultError(length: number) {
  return httpError(
    400,
    `The answer is longer than ${length} characters. Ask for part of it, such as [0...1000], or for fewer fields; all documents come from /data/export.`,
  )
}

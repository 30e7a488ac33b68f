/**
 * An error in the wording and JSON of Sanity's Content Lake: clients and the Studio read `error.type`,
 * `error.items[].error.type` and the status; people read the description.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  /** HTTP status of the response. */
  readonly status: number
  /** JSON body of the response. */
  readonly body: Readonly<Record<string, unknown>>
  /** Seconds after which the same request may succeed, for `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    message: string,
    body: Record<string, unknown>,
    {cause, retryAfter}: {cause?: unknown; retryAfter?: number | undefined} = {},
  ) {
    super(message, {cause})
    this.status = status
    this.body = body
    this.retryAfter = retryAfter
  }
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** An error about the request as a whole: `{statusCode, error, message}`. */
export function httpError(
  status: number,
  message: string,
  cause?: unknown,
  retryAfter?: number,
): LakeError {
  const error = REASONS[status] ?? 'Error'
  const body = {statusCode: status, error, message}
  return new LakeError(status, message, body, {cause, retryAfter})
}

/** An error whose type clients branch on: `{error: {type, description, …details}}`. */
export function typedError(
  status: number,
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): LakeError {
  return new LakeError(status, description, {error: {...details, description, type}})
}

/** A query that does not parse. `start` and `end` are offsets in characters into `query`. */
export function queryParseError(
  query: string,
  start: number,
  end: number,
  description: string,
): LakeError {
  return typedError(400, 'queryParseError', description, {query, start, end})
}

/** One fault in one mutation of a transaction. */
export interface MutationFault {
  /** HTTP status of the whole response. */
  status: number
  type: string
  description: string
  /** Details for the client: ids, revisions, permissions. */
  details?: Record<string, unknown>
  /** Position of the mutation in the transaction. */
  index?: number
}

/** The error for a refused transaction, of which nothing was stored. Its status is that of the first fault. */
export function mutationError(...faults: [MutationFault, ...MutationFault[]]): LakeError {
  const [first] = faults
  const description = `The mutation(s) failed: ${first.description}`
  const items = faults.map(({type, description, details, index}) => ({
    error: {...details, description, type},
    ...(index === undefined ? {} : {index}),
  }))
  return new LakeError(first.status, description, {
    error: {description, items, type: 'mutationError'},
  })
}

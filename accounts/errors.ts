/** Something about accounts that cannot be done. Its message is written for the one who asked. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
}

/** A request that is turned away: by its status over HTTP, by its message for people. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError'
  /** 401 for credentials that are not valid, 403 for those used from elsewhere, 429 for too many wrong ones. */
  readonly status: 401 | 403 | 429
  /** Seconds after which another try may succeed. */
  readonly retryAfter: number | undefined

  constructor(status: 401 | 403 | 429, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

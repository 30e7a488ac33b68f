/** An account operation that cannot be done. The message is written for whoever requested it. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
}

/** A refused request: `status` is for HTTP, the message for people. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError'
  /** 401 for credentials that are not valid, 403 for those used from elsewhere, 429 for too many wrong ones. */
  readonly status: 401 | 403 | 429
  /** Seconds after which a retry may succeed. */
  readonly retryAfter: number | undefined

  constructor(status: 401 | 403 | 429, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

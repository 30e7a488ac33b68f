/** What people in the Studio can be refused, for those who say it in another language than these messages. */
export const REFUSALS = [
  'accountInUse',
  'administratorsOnly',
  'campaignNeeded',
  'emailInvalid',
  'foreignCampaign',
  'foreignPerson',
  'languageNeeded',
  'languageUnknown',
  'lastAdministrator',
  'managersOnly',
  'nameEmpty',
  'onlyWayToSignIn',
  'ownRole',
  'passkeyKnown',
  'passkeyName',
  'passkeyNotRegistered',
  'passkeysFull',
  'passwordWrong',
  'personKnown',
  'pictureUnusable',
  'roleNotGivable',
  'secondFactorNeeded',
  'signedOut',
  'signInAgain',
  'tooManyAttempts',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** An account operation that cannot be done. The message is written for whoever requested it. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
  readonly refusal: Refusal | undefined

  constructor(message: string, {refusal, ...options}: ErrorOptions & {refusal?: Refusal} = {}) {
    super(message, options)
    this.refusal = refusal
  }
}

/** A refused request: `status` is for HTTP, the message for people. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError'
  /** 401 for credentials that are not valid, 403 for those used from elsewhere, 429 for too many wrong ones. */
  readonly status: 401 | 403 | 429
  /** Seconds after which a retry may succeed. */
  readonly retryAfter: number | undefined
  readonly refusal: Refusal | undefined

  constructor(
    status: 401 | 403 | 429,
    message: string,
    {retryAfter, refusal}: {retryAfter?: number; refusal?: Refusal} = {},
  ) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
    this.refusal = refusal
  }
}

/** What browsers call it when somebody closes a dialog of theirs, such as the one for passkeys, or a request is stopped. */
const CANCELLED: readonly unknown[] = ['NotAllowedError', 'AbortError']

/** Whether something failed because whoever began it has changed their mind. */
export const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && CANCELLED.includes(error.name)

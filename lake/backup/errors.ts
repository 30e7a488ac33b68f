/** A backup or restore that failed; the message is written for whoever operates the server. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** A backup or restore that was not done; the message is for the one who runs the server. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

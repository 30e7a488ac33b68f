/** An export or import that did not come through whole; the message is for the one who started it. */
export class TransferError extends Error {
  override readonly name = 'TransferError'
}

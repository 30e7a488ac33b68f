/** An incomplete export or import; the message is written for whoever started it. */
export class TransferError extends Error {
  override readonly name = 'TransferError'
}

import type {Readable, Writable} from 'node:stream'

/**
 * Pipes one stream into another. If the destination does not drain within `stalledMs`, both are destroyed. An error on
 * either end destroys the other.
 */
export function carry(from: Readable, to: Writable, stalledMs: number): void {
  let timer: NodeJS.Timeout | undefined
  const giveUp = () => {
    clearTimeout(timer)
    from.destroy()
    to.destroy()
  }
  from.on('data', (chunk: Buffer) => {
    if (to.write(chunk)) return
    from.pause()
    timer ??= setTimeout(giveUp, stalledMs)
  })
  to.on('drain', () => {
    clearTimeout(timer)
    timer = undefined
    from.resume()
  })
  from.on('end', () => to.end())
  from.on('error', giveUp)
  to.on('error', giveUp)
  from.on('close', () => {
    if (!from.readableEnded) giveUp()
  })
  to.on('close', () => {
    clearTimeout(timer)
    if (!from.readableEnded) from.destroy()
  })
}

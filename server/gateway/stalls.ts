import type {Readable, Writable} from 'node:stream'

/**
 * Carries one stream into another; whoever does not take what waits for them within `stalledMs` is given up, both ends
 * of it. Errors of either end give up the other.
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

/** How long work goes on before others get their turn, in milliseconds. */
const SLICE_MS = 0.4

/**
 * Does work piece by piece, so that it shares the thread with what comes in meanwhile: it pauses where it yields,
 * whenever its slice of time is over. What the work throws ends it and goes to `onError`.
 */
export function runTimeSliced(work: Iterator<unknown>, onError: (error: unknown) => void): void {
  const turn = async () => {
    const end = performance.now() + SLICE_MS
    try {
      do {
        if (work.next().done) return
        // What a piece has set off by promises counts as part of it.
        await null
      } while (performance.now() < end)
    } catch (error) {
      onError(error)
      return
    }
    setImmediate(turn)
  }
  setImmediate(turn)
}

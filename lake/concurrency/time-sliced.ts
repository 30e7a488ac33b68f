/** How long work runs before yielding, in milliseconds. */
const SLICE_MS = 0.4

/**
 * Runs work in time slices so that it shares the thread with incoming requests: when its slice is used up, it pauses at
 * the next `yield`. If the work throws, it ends and the error is passed to `onError`.
 */
export function runTimeSliced(work: Iterator<unknown>, onError: (error: unknown) => void): void {
  const turn = async () => {
    const end = performance.now() + SLICE_MS
    try {
      do {
        if (work.next().done) return
        // Promise callbacks that a step has triggered count towards its time.
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

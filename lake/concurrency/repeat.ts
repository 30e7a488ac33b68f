/**
 * Does something again and again, one run after the other, without keeping the process alive. A run that fails goes to
 * `onError`; the next one comes at its time.
 */
export function repeat(
  milliseconds: number,
  act: () => Promise<void>,
  onError: (error: unknown) => void,
): NodeJS.Timeout {
  let isRunning = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    await act().catch(onError)
    isRunning = false
  }
  return setInterval(run, milliseconds).unref()
}

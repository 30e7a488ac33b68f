/**
 * Runs a task repeatedly, one run at a time, without keeping the process alive. A failure is passed to `onError`; the
 * next run happens as scheduled.
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

/** Ends the process when it is told to, once everything is closed. */
export function endOnSignal(close: () => Promise<void>): void {
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // It may come twice: systemd tells every process of a service, and the gateway tells this one again.
    process.on(signal, () => {
      if (isEnding) return
      isEnding = true
      void close().finally(() => process.exit())
    })
  }
}

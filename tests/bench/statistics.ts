/** The percentile at `share` (0 to 1). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Calls of `act` per second by several workers in parallel, each calling it repeatedly for a while. */
export async function throughput(
  actors: number,
  milliseconds: number,
  act: () => unknown,
): Promise<number> {
  const start = performance.now()
  let done = 0
  const actor = async () => {
    while (performance.now() - start < milliseconds) {
      await act()
      done++
    }
  }
  await Promise.all(Array.from({length: actors}, actor))
  return (done / (performance.now() - start)) * 1000
}

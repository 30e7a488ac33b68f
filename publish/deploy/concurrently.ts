import PQueue from 'p-queue'

/** Processes items in order, up to `limit` at a time. Starts no more after the first failure. */
export async function concurrently<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({concurrency: limit})
  try {
    await queue.addAll(items.map((item) => () => work(item)))
  } finally {
    queue.clear()
  }
}

import PQueue from 'p-queue'

/** Works on items in their order, up to `limit` of them at a time. Stops starting more at the first failure. */
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

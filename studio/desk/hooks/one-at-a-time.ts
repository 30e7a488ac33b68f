/** Begins one piece of work at a time: what comes meanwhile, as by a double click, is not done at all. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  let isBusy = false
  return async (work) => {
    if (isBusy) return undefined
    isBusy = true
    try {
      return await work()
    } finally {
      isBusy = false
    }
  }
}

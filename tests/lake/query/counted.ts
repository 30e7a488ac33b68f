/** Counts how often values are accessed: the work that is really done, regardless of any budget. */
export class Counted {
  reads = 0
  readonly #known = new WeakMap<object, object>()
  readonly #given = new WeakSet<object>()

  /** The same value, counting each access to any part of it. */
  wrap<Value>(value: Value): Value
  wrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const known = this.#known.get(value)
    if (known) return known
    const look = () => {
      this.reads++
    }
    const proxy = new Proxy(value, {
      get: (target, key, receiver) => {
        look()
        return this.wrap(Reflect.get(target, key, receiver))
      },
      has: (target, key) => {
        look()
        return Reflect.has(target, key)
      },
      ownKeys: (target) => {
        look()
        return Reflect.ownKeys(target)
      },
    })
    this.#known.set(value, proxy)
    this.#given.add(value)
    this.#given.add(proxy)
    return proxy
  }

  /** How many elements and attributes were created for a result, each array and object counted once. */
  made(result: unknown): number {
    const seen = new Set<object>()
    const visit = (value: unknown): number => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return 0
      if (this.#given.has(value)) return 0
      seen.add(value)
      const parts = Object.values(value)
      return parts.reduce((sum: number, part) => sum + visit(part), parts.length)
    }
    return visit(result)
  }
}

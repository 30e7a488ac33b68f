import type {LakeDocument} from '../../documents/index.ts'
import {BYTES, traversesDeeply} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {isObject} from '../values/value.ts'
import type {Origin, Segment} from './origin.ts'

type Key = string | number

/** Steps for recording the origin of one value. */
const STEPS_PER_ORIGIN = 4

/**
 * Tracks values through an evaluation. Objects and arrays are tracked by identity, so documents are copied when they
 * are first read (versions of a document may share parts). Primitive values are tracked as children of their container.
 */
export class Trace {
  readonly #copies = new WeakMap<LakeDocument, LakeDocument>()
  readonly #origins = new WeakMap<object, Origin>()
  readonly #children = new WeakMap<object, Map<Key, Origin>>()
  readonly #budget: WorkBudget

  constructor(budget: WorkBudget) {
    this.#budget = budget
  }

  /** The copy of a document to evaluate on; `source` is the document as it is stored. */
  adopt(document: LakeDocument, source: LakeDocument): LakeDocument {
    const known = this.#copies.get(document)
    if (known) return known
    traversesDeeply(this.#budget, document)
    const copy = structuredClone(document)
    this.#copies.set(document, copy)
    this.#learn(copy, source, [])
    return copy
  }

  /** Where an object or array comes from as a whole. */
  origin(value: unknown): Origin | null {
    return typeof value === 'object' && value !== null ? (this.#origins.get(value) ?? null) : null
  }

  /** Where a part of an object or array comes from. */
  child(holder: unknown, key: Key): Origin | null {
    if (typeof holder !== 'object' || holder === null) return null
    const part: unknown = Reflect.get(holder, key)
    return this.origin(part) ?? this.#children.get(holder)?.get(key) ?? null
  }

  setChild(holder: object, key: Key, origin: Origin | null): void {
    this.#budget.spend(STEPS_PER_ORIGIN)
    if (!origin) return
    this.#budget.pin(BYTES.key)
    const children = this.#children.get(holder) ?? new Map<Key, Origin>()
    this.#children.set(holder, children.set(key, origin))
  }

  copyAttributes(from: object, to: object): void {
    for (const name of Object.keys(from)) this.setChild(to, name, this.child(from, name))
  }

  /** Element `index` of `to` is element `sourceIndex(index)` of `from`. */
  copyElements(
    from: readonly unknown[],
    to: readonly unknown[],
    sourceIndex: (index: number) => number,
  ): void {
    for (const index of to.keys()) this.setChild(to, index, this.child(from, sourceIndex(index)))
  }

  appendElements(from: readonly unknown[], to: readonly unknown[]): void {
    const offset = to.length
    for (const index of from.keys()) this.setChild(to, offset + index, this.child(from, index))
  }

  #learn(value: unknown, document: LakeDocument, path: readonly Segment[]): void {
    const part = (holder: object, key: Key, item: unknown, segment: Segment) => {
      const partPath = [...path, segment]
      this.setChild(holder, key, {type: 'document', document, path: partPath})
      this.#learn(item, document, partPath)
    }
    if (Array.isArray(value)) {
      this.#origins.set(value, {type: 'document', document, path})
      for (const [index, item] of value.entries()) {
        const key = isObject(item) && typeof item._key === 'string' ? {_key: item._key} : index
        part(value, index, item, key)
      }
    } else if (isObject(value)) {
      this.#origins.set(value, {type: 'document', document, path})
      for (const name of Object.keys(value)) part(value, name, value[name], name)
    }
  }
}

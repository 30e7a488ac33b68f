import {BYTES} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {isObject} from '../values/value.ts'
import {jsonPath} from './json-path.ts'
import type {Origin, Segment} from './origin.ts'
import type {Trace} from './trace.ts'

/** Where each value of a result comes from: https://github.com/sanity-io/content-source-maps */
export interface ContentSourceMap {
  documents: {_id: string; _type: string}[]
  /** JSON paths into documents. */
  paths: string[]
  /** By JSON path into the result; a path covers everything below it that has no mapping of its own. */
  mappings: Record<string, SourceMapping>
}

export interface SourceMapping {
  type: 'value'
  source:
    | {type: 'documentValue'; document: number; path: number}
    | {type: 'literal'}
    | {type: 'unknown'}
}

/** Numbers things in order of first use. */
class Numbering {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/**
 * Builds the source map of a result that was evaluated with a trace.
 * @param root where the result as a whole comes from, if it is a single value
 */
export function drawSourceMap(
  result: unknown,
  trace: Trace,
  root: Origin | null,
  budget: WorkBudget,
): ContentSourceMap {
  const documents: ContentSourceMap['documents'] = []
  const documentNumbers = new Numbering()
  const paths = new Numbering()
  const mappings: Record<string, SourceMapping> = {}

  const sourceOf = (origin: Origin): SourceMapping['source'] => {
    if (origin.type !== 'document') return {type: origin.type}
    const {_id, _type} = origin.document
    const document = documentNumbers.of(_id)
    documents[document] = {_id, _type}
    return {type: 'documentValue', document, path: paths.of(jsonPath(origin.path))}
  }

  const visit = (value: unknown, origin: Origin | null, path: readonly Segment[]): void => {
    budget.spend(1 + path.length)
    if (origin && (typeof value !== 'object' || value === null || trace.origin(value))) {
      const name = jsonPath(path)
      budget.allocate(BYTES.object + name.length * BYTES.character)
      mappings[name] = {type: 'value', source: sourceOf(origin)}
      return
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        visit(item, trace.child(value, index), [...path, index])
      }
    } else if (isObject(value)) {
      for (const name of Object.keys(value)) {
        visit(value[name], trace.child(value, name), [...path, name])
      }
    }
  }
  visit(result, trace.origin(result) ?? root, [])
  return {documents, paths: paths.names, mappings}
}

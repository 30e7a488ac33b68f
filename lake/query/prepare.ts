import type {ExprNode} from 'groq-js'
import {weightOf} from './budget/weight.ts'
import type {WorkBudget} from './budget/work-budget.ts'
import {compile} from './evaluate/compile.ts'
import {CACHED_QUERIES, CACHED_QUERY_LENGTH} from './limits.ts'
import {constantParameters} from './parse/constants.ts'
import {nodesOf} from './parse/nodes.ts'
import {errorAbout, parseQuery, parsingSteps, TOO_DEEP} from './parse/parse.ts'
import type {Evaluator} from './runtime/evaluator.ts'

/** A query ready to run. */
export interface Prepared {
  tree: ExprNode
  evaluate: Evaluator
  /** Names of the parameters it needs. */
  parameters: ReadonlySet<string>
  /** Whether its result may hold datetimes or paths, which are strings in JSON. */
  returnsNonJsonValues: boolean
  /** Steps that parsing it takes. */
  parsing: number
  /** Its number of nodes. */
  weight: number
}

const SPECIAL_FUNCTIONS = new Set([
  'global::dateTime',
  'dateTime::now',
  'global::path',
  'text::query',
])
const cache = new Map<string, Prepared>()

function compileTree(query: string, tree: ExprNode): Prepared {
  const calls = [...nodesOf(tree, 'FuncCall')]
  const parameters = [...nodesOf(tree, 'Parameter')].map(({name}) => name)
  try {
    return {
      tree,
      parsing: parsingSteps(query),
      weight: weightOf(tree),
      evaluate: compile(tree),
      parameters: new Set(parameters),
      returnsNonJsonValues: calls.some((c) => SPECIAL_FUNCTIONS.has(`${c.namespace}::${c.name}`)),
    }
  } catch (error) {
    if (error instanceof RangeError) throw errorAbout(query, '', TOO_DEEP)
    const message = error instanceof Error ? error.message : String(error)
    throw errorAbout(query, /(\w{1,100})\(\)/.exec(message)?.[1] ?? '', message)
  }
}

function refuseMissing(query: string, needed: Iterable<string>, params: Record<string, unknown>) {
  for (const name of needed) {
    if (params[name] !== undefined && Object.hasOwn(params, name)) continue
    throw errorAbout(query, `$${name}`, `param $${name} referenced, but not provided`)
  }
}

function prepareNew(
  query: string,
  constants: Record<string, unknown>,
  wanted: readonly string[],
): Prepared {
  try {
    return compileTree(query, parseQuery(query, constants))
  } catch (error) {
    // Without its parameter, a slice fails to parse; the missing parameter is the more helpful error.
    refuseMissing(query, wanted, constants)
    throw error
  }
}

/**
 * Parses and plans a query, or returns it from the cache. Only parameters in slices and indices matter for caching, not
 * the others' values.
 * @throws LakeError (400, queryParseError) for a query that does not parse or lacks a parameter
 */
export function prepare(
  query: string,
  params: Record<string, unknown>,
  budget: WorkBudget,
): Prepared {
  const wanted = constantParameters(query)
  const names = wanted.filter((name) => Object.hasOwn(params, name))
  const constants = Object.fromEntries(names.map((name) => [name, params[name]]))
  const key = names.length > 0 ? `${query}\n${JSON.stringify(constants)}` : query
  const known = cache.get(key)
  // Whether it is cached depends on other people's queries, so it costs the same either way.
  budget.spend(known?.parsing ?? parsingSteps(query))
  const prepared = known ?? prepareNew(query, constants, wanted)
  budget.spend(prepared.weight)
  refuseMissing(query, prepared.parameters, params)
  if (key.length <= CACHED_QUERY_LENGTH) {
    cache.delete(key)
    cache.set(key, prepared)
    const [oldest] = cache.keys()
    if (cache.size > CACHED_QUERIES && oldest !== undefined) cache.delete(oldest)
  }
  return prepared
}

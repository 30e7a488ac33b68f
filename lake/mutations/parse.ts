import type {DocumentStub, Mutation, PatchMutation, Selection} from '../documents/index.ts'
import {type MutationFault, mutationError} from '../errors.ts'
import {isObject, type JsonObject} from '../json.ts'
import {MAX_MUTATIONS} from '../limits.ts'
import {faults} from './faults.ts'
import {invalidValue} from './value.ts'

function refuse(description: string, index?: number): never {
  const fault: MutationFault = faults.invalid(description)
  throw mutationError(index === undefined ? fault : {...fault, index})
}

function readDocument(verb: string, body: unknown, index: number): DocumentStub {
  if (!isObject(body)) return refuse(`"${verb}" takes a document`, index)
  const {_id, _type} = body
  if (typeof _type !== 'string' || _type === '') {
    return refuse(`"${verb}" requires the document to have a "_type"`, index)
  }
  if (_id !== undefined && typeof _id !== 'string') return refuse('"_id" must be a string', index)
  if (verb !== 'create' && !_id)
    return refuse(`"${verb}" requires the document to have an "_id"`, index)
  // What is in it is checked when the document is composed.
  return {...body, ...(_id === undefined ? {} : {_id}), _type}
}

function readSelection(verb: string, body: JsonObject, index: number): Selection {
  const {id, query, params} = body
  if (typeof id === 'string' && query === undefined) return {id}
  if (typeof query !== 'string' || id !== undefined) {
    return refuse(`"${verb}" requires either an "id" or a "query"`, index)
  }
  if (params === undefined || params === null) return {query}
  if (!isObject(params)) return refuse('"params" must be an object', index)
  // Clients send both `name` and `$name`.
  const entries = Object.entries(params)
  return {
    query,
    params: Object.fromEntries(entries.map(([key, value]) => [key.replace(/^\$/, ''), value])),
  }
}

type Check = (value: unknown) => boolean
const anything: Check = () => true
const isString: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number'

/** Reads one operation's `{path: value}` object. */
function readPaths<T>(
  patch: JsonObject,
  operation: string,
  fits: (value: unknown) => boolean,
  wanted: string,
  index: number,
): Record<string, T> | undefined {
  const paths = patch[operation]
  if (paths === undefined || paths === null) return undefined
  if (!isObject(paths)) return refuse(`"${operation}" takes an object of paths`, index)
  for (const [path, value] of Object.entries(paths)) {
    if (!fits(value)) return refuse(`"${operation}" of "${path}" takes ${wanted}`, index)
    const problem = invalidValue(value)
    if (problem) return refuse(problem, index)
  }
  return paths as Record<string, T>
}

function readInsert(insert: unknown, index: number): PatchMutation['insert'] {
  if (insert === undefined || insert === null) return undefined
  if (!isObject(insert) || !Array.isArray(insert.items)) {
    return refuse('"insert" takes "items" and one of "before", "after" and "replace"', index)
  }
  const positions = (['before', 'after', 'replace'] as const).filter(
    (at) => insert[at] !== undefined,
  )
  const [position] = positions
  const path = position && insert[position]
  if (positions.length !== 1 || !position || typeof path !== 'string') {
    return refuse('"insert" takes exactly one path in "before", "after" or "replace"', index)
  }
  const problem = invalidValue(insert.items)
  if (problem) return refuse(problem, index)
  return {items: insert.items, [position]: path}
}

function readPatch(body: JsonObject, index: number): PatchMutation {
  const {unset, ifRevisionID} = body
  if (
    unset !== undefined &&
    !(Array.isArray(unset) && unset.every((path) => typeof path === 'string'))
  ) {
    return refuse('"unset" takes an array of paths', index)
  }
  if (ifRevisionID !== undefined && typeof ifRevisionID !== 'string') {
    return refuse('"ifRevisionID" must be a string', index)
  }
  return {
    ...readSelection('patch', body, index),
    setIfMissing: readPaths(body, 'setIfMissing', anything, 'a value', index),
    set: readPaths(body, 'set', anything, 'a value', index),
    unset,
    diffMatchPatch: readPaths(body, 'diffMatchPatch', isString, 'a patch string', index),
    inc: readPaths(body, 'inc', isNumber, 'a number', index),
    dec: readPaths(body, 'dec', isNumber, 'a number', index),
    insert: readInsert(body.insert, index),
    ifRevisionID,
  }
}

function readMutation(body: unknown, index: number): Mutation {
  const verbs = isObject(body) ? Object.keys(body) : []
  const [verb] = verbs
  if (!isObject(body) || verb === undefined || verbs.length !== 1) {
    return refuse('A mutation is an object with exactly one verb', index)
  }
  const value = body[verb]
  switch (verb) {
    case 'create':
      return {create: readDocument(verb, value, index)}
    case 'createOrReplace':
      return {createOrReplace: readDocument(verb, value, index)}
    case 'createIfNotExists':
      return {createIfNotExists: readDocument(verb, value, index)}
    case 'delete':
      if (!isObject(value)) return refuse('"delete" takes an object', index)
      return {
        delete: {
          ...readSelection(verb, value, index),
          ...(value.purge === true ? {purge: true} : {}),
        },
      }
    case 'patch':
      if (!isObject(value)) return refuse('"patch" takes an object', index)
      return {patch: readPatch(value, index)}
    default:
      return refuse(`Unknown mutation "${verb}"`, index)
  }
}

/** Reads the `mutations` of a request. @throws {LakeError} 400 that names the first invalid one */
export function parseMutations(mutations: unknown): Mutation[] {
  if (!Array.isArray(mutations)) return refuse('"mutations" must be an array')
  if (mutations.length > MAX_MUTATIONS) {
    return refuse(`A transaction may contain at most ${MAX_MUTATIONS} mutations`)
  }
  return mutations.map(readMutation)
}

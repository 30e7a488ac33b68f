import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {MAX_QUERY_LENGTH} from '../../limits.ts'
import {queryParseError} from '../errors.ts'
import {boundsOf} from './bounds.ts'
import {type Spelling, SpellingError, spell} from './spelling.ts'
import {findFault} from './validate.ts'

export const TOO_DEEP = 'the query nests too deeply'

/** An error that points to the first mention of a name, or to the whole query if it is not found. */
export function errorAbout(query: string, about: string, description: string) {
  const start = about === '' ? -1 : query.indexOf(about)
  return start < 0
    ? queryParseError(query, 0, query.length, description)
    : queryParseError(query, start, start + about.length, description)
}

/** The function name at the end of the parser's message, if there is one. */
function nameIn(message: string): string {
  return /(?:function|namespace|to function): ?(\w+)/.exec(message)?.[1] ?? ''
}

/** The parser's message in Content Lake's wording, which tools look for. */
function inLakeWords(query: string, position: number, description: string): string {
  if (description !== 'Unexpected end of query') return description || 'syntax error'
  // The parser reports this for whatever follows the last part it understood.
  const [token] = query.slice(position + 1).match(/[\w$]+|\S/) ?? []
  const found = token === undefined ? 'end-of-file' : `token "${token}"`
  return `unexpected ${found}, expected expression`
}

function parseError(query: string, spelling: Spelling, error: unknown) {
  if (error instanceof RangeError) return queryParseError(query, 0, query.length, TOO_DEEP)
  if (error instanceof GroqSyntaxError) {
    const position = spelling.original(error.position)
    const description = error.message.replace(/^Syntax error in GROQ query at position \d+:? ?/, '')
    const end = Math.min(position + 1, query.length)
    return queryParseError(
      query,
      Math.min(position, end),
      end,
      inLakeWords(query, position, description),
    )
  }
  const message = error instanceof Error ? error.message : String(error)
  return errorAbout(query, nameIn(message), message)
}

function spelled(query: string): Spelling {
  try {
    return spell(query)
  } catch (error) {
    if (!(error instanceof SpellingError)) throw error
    throw queryParseError(query, error.start, error.end, error.message)
  }
}

/**
 * How many steps parsing a query takes.
 * @throws {LakeError} 400 (queryParseError) for one that is too long or nests too deeply to be parsed
 */
export function parsingSteps(query: string): number {
  if (query.length > MAX_QUERY_LENGTH) {
    const description = `the query is longer than ${MAX_QUERY_LENGTH} characters`
    throw queryParseError('', 0, 0, description)
  }
  const {steps, excess} = boundsOf(query)
  if (excess) throw queryParseError(query, excess.at, excess.at + 1, excess.description)
  return steps
}

/**
 * Parses a query that is within the limits; parameters in `constants` are inserted as values.
 * @throws {LakeError} 400 (queryParseError) with the position
 */
export function parseQuery(query: string, constants: Record<string, unknown>): ExprNode {
  const spelling = spelled(query)
  let tree: ExprNode
  try {
    tree = parse(spelling.query, {params: constants})
  } catch (error) {
    throw parseError(query, spelling, error)
  }
  const fault = findFault(tree)
  if (fault) throw errorAbout(query, fault.about, fault.description)
  return tree
}

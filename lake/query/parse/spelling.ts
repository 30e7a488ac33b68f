/** Strings (even unclosed), comments, or the name of the function `geo()`. */
const PARTS =
  /"(?:[^"\\]|\\.)*\\?(?:"|$)|'(?:[^'\\]|\\.)*\\?(?:'|$)|\/\/[^\n]*|(?<![\w:$.])(?:global\s*::\s*)?geo(?=\s*\()/gs
const ESCAPES = /\\(?:u\{([\dA-Fa-f]+)\}|u([\dA-Fa-f]{4})|([^u]))/gs
const SINGLE = '\'"\\/bfnrt'
const LAST_CODE_POINT = 0x10ffff
const LAST_OF_ONE_UNIT = 0xffff

/** A query rewritten for the parser, with a mapping back to original positions. */
export interface Spelling {
  query: string
  /** Converts an offset in the rewritten query to one in the original. */
  original(position: number): number
}

/** Text that is not valid GROQ although the parser accepts it. */
export class SpellingError extends Error {
  readonly start: number
  readonly end: number

  constructor(message: string, start: number, end: number) {
    super(message)
    this.start = start
    this.end = end
  }
}

interface Edit {
  at: number
  length: number
  text: string
}

const hex = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`

/** The edits in a string: `\u{1f600}` becomes UTF-16 escapes. @throws {SpellingError} for an invalid code point */
function escapesIn(text: string, offset: number): Edit[] {
  const edits: Edit[] = []
  let high: RegExpExecArray | null = null
  const refuse = (match: RegExpExecArray): never => {
    const at = offset + match.index
    throw new SpellingError(`"${match[0]}" is not an escape sequence`, at, at + match[0].length)
  }
  for (const match of text.matchAll(ESCAPES)) {
    const [sequence, braced, four, single] = match
    if (single !== undefined && !SINGLE.includes(single)) refuse(match)
    const code = Number.parseInt(braced ?? four ?? '0', 16)
    const followsHigh = high !== null && match.index === high.index + high[0].length
    const isLow = four !== undefined && code >= 0xdc00 && code <= 0xdfff
    if (high && !(followsHigh && isLow)) refuse(high)
    if ((isLow && !followsHigh) || code > LAST_CODE_POINT) refuse(match)
    if (braced !== undefined && code >= 0xd800 && code <= 0xdfff) refuse(match)
    high = four !== undefined && code >= 0xd800 && code <= 0xdbff ? match : null
    if (code > LAST_OF_ONE_UNIT) {
      const units = String.fromCodePoint(code)
      const text = hex(units.charCodeAt(0)) + hex(units.charCodeAt(1))
      edits.push({at: offset + match.index, length: sequence.length, text})
    }
  }
  if (high) refuse(high)
  return edits
}

function editsOf(query: string): Edit[] {
  return [...query.matchAll(PARTS)].flatMap(({0: part, index}) => {
    if (part.startsWith('//')) {
      const end = index + part.length
      // The parser requires a line break after a comment, even at the end.
      return end < query.length ? [] : [{at: end, length: 0, text: '\n'}]
    }
    if (part.startsWith('"') || part.startsWith("'")) return escapesIn(part, index)
    // The parser does not know geo(), but lets geo::latLng() take any number of arguments: with one argument, it means
    // geo().
    return [{at: index, length: part.length, text: 'geo::latLng'}]
  })
}

/**
 * Rewrites a query so that the parser reads it as the specification says.
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-String
 * @throws {SpellingError} for invalid escape sequences, which the parser would accept
 */
export function spell(query: string): Spelling {
  const edits = editsOf(query)
  let spelled = ''
  let from = 0
  for (const {at, length, text} of edits) {
    spelled += query.slice(from, at) + text
    from = at + length
  }
  return {
    query: spelled + query.slice(from),
    original(position) {
      let grown = 0
      for (const {at, length, text} of edits) {
        if (position < at + grown + text.length) return Math.min(position - grown, at + length)
        grown += text.length - length
      }
      return position - grown
    },
  }
}

import {httpError} from '../errors.ts'
import {MAX_JSON_CONTAINERS, MAX_JSON_DEPTH} from '../limits.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b])
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** Where the string ends that begins at `start`: the place of its closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at
  }
  return text.length
}

/**
 * Parses JSON that comes from outside. Its brackets are counted before: a few megabytes of nothing but brackets take
 * seconds to parse, and whatever goes through deep JSON afterwards needs a stack as deep.
 *
 * @param what the JSON is, for the error: `The request body`
 * @throws {LakeError} 400 when it is not JSON, nests too deeply or has too many objects and arrays
 */
export function parseJson(text: string, what: string): unknown {
  let [depth, containers] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (OPENING.has(code)) {
      containers++
      depth++
      if (depth > MAX_JSON_DEPTH) {
        throw httpError(400, `${what} nests deeper than ${MAX_JSON_DEPTH} levels`)
      }
      if (containers > MAX_JSON_CONTAINERS) {
        throw httpError(400, `${what} has more than ${MAX_JSON_CONTAINERS} objects and arrays`)
      }
    } else if (CLOSING.has(code)) depth--
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw httpError(400, `${what} is not valid JSON`, error)
  }
}

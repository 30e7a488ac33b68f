import {httpError} from '../errors.ts'
import {MAX_JSON_CONTAINERS, MAX_JSON_DEPTH} from '../limits.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b])
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** The end of the string that starts at `start`: the index of its closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at
  }
  return text.length
}

/** Whether a text holds at most this many opening brackets, those in strings included. */
function hasFewBrackets(text: string, most: number): boolean {
  let count = 0
  for (const bracket of '[{') {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > most) return false
    }
  }
  return true
}

/** @throws {LakeError} 400 when JSON nests too deeply or has too many objects and arrays */
function requireModest(text: string, what: string): void {
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
}

/**
 * Parses untrusted JSON. Brackets are counted first: a few megabytes of brackets alone take seconds to parse, and
 * recursive code overflows the stack on deeply nested JSON.
 *
 * @param name of the JSON in errors, such as `The request body`
 * @throws {LakeError} 400 when it is not JSON, nests too deeply or has too many objects and arrays
 */
export function parseJson(text: string, what: string): unknown {
  // Most requests have so few brackets that neither limit can be reached.
  if (!hasFewBrackets(text, Math.min(MAX_JSON_DEPTH, MAX_JSON_CONTAINERS)))
    requireModest(text, what)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw httpError(400, `${what} is not valid JSON`, error)
  }
}

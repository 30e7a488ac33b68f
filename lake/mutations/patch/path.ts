import {MAX_DEPTH, MAX_PATH_LENGTH} from '../../limits.ts'

/**
 * JSONMatch, the language of patch paths: https://www.sanity.io/docs/json-match A path is parsed once into segments;
 * `locate` finds the locations in a value that they point to.
 */
export type Segment =
  | {kind: 'attribute'; name: string}
  | {kind: 'selectors'; any: readonly Selector[]}
  /** `..`: what follows, at this depth and every depth below. */
  | {kind: 'descendants'}

export type Selector =
  | {kind: 'index'; at: number}
  | {kind: 'slice'; start: number | null; end: number | null}
  | {kind: 'every'}
  | {kind: 'path'; path: Path}
  | {kind: 'exists'; path: Path}
  | {kind: 'compare'; path: Path; operator: Comparator; value: Literal}

export type Path = readonly Segment[]
export type Comparator = '==' | '!=' | '<' | '<=' | '>' | '>='
export type Literal = string | number | boolean | null

/** A path that does not parse; the message names the position. */
export class PathSyntaxError extends Error {}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /-?\d+(?:\.\d+)?/y
const COMPARATOR = /==|!=|<=|>=|<|>/y
const SPACE = /\s*/y

class Reader {
  readonly source: string
  at = 0

  constructor(source: string) {
    this.source = source
  }

  get done(): boolean {
    return this.at >= this.source.length
  }

  /** Consumes `text` if it comes next. */
  take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)?.[0] ?? null
    if (found) this.at += found.length
    return found
  }

  space(): void {
    this.match(SPACE)
  }

  quoted(quote: '"' | "'"): string | null {
    if (!this.take(quote)) return null
    let value = ''
    while (!this.done) {
      const character = this.source[this.at++]
      if (character === quote) return value
      value += character === '\\' ? (this.source[this.at++] ?? '') : character
    }
    return this.fail(`the closing ${quote} is missing`)
  }

  fail(reason: string): never {
    throw new PathSyntaxError(`Invalid path "${this.source}" at position ${this.at}: ${reason}`)
  }
}

function readLiteral(reader: Reader): Literal {
  const text = reader.quoted('"') ?? reader.quoted("'")
  if (text !== null) return text
  const number = reader.match(NUMBER)
  if (number !== null) return Number(number)
  for (const [word, value] of [
    ['true', true],
    ['false', false],
    ['null', null],
  ] as const) {
    if (reader.take(word)) return value
  }
  return reader.fail('expected a string, a number, true, false or null')
}

function readNumberSelector(reader: Reader): Selector | null {
  const first = reader.match(NUMBER)
  reader.space()
  if (!reader.take(':')) return first === null ? null : {kind: 'index', at: Number(first)}
  reader.space()
  const end = reader.match(NUMBER)
  return {
    kind: 'slice',
    start: first === null ? null : Number(first),
    end: end === null ? null : Number(end),
  }
}

function readPathSelector(reader: Reader): Selector {
  const path = reader.take('@') ? [] : readSegments(reader)
  reader.space()
  if (reader.take('?')) return {kind: 'exists', path}
  const operator = reader.match(COMPARATOR)
  if (operator === null) return {kind: 'path', path}
  reader.space()
  return {kind: 'compare', path, operator: operator as Comparator, value: readLiteral(reader)}
}

function readSelector(reader: Reader): Selector {
  reader.space()
  if (reader.take('*')) return {kind: 'every'}
  return readNumberSelector(reader) ?? readPathSelector(reader)
}

function readSelectors(reader: Reader): Segment {
  const any: Selector[] = []
  do {
    any.push(readSelector(reader))
    reader.space()
  } while (reader.take(','))
  if (!reader.take(']')) reader.fail('expected ]')
  return {kind: 'selectors', any}
}

function readSegments(reader: Reader): Segment[] {
  const segments: Segment[] = []
  for (let first = true; !reader.done; first = false) {
    const descends = reader.take('..')
    if (descends) segments.push({kind: 'descendants'})
    if (reader.take('[')) {
      segments.push(readSelectors(reader))
      continue
    }
    if (!descends && !first && !reader.take('.')) break
    const name = reader.quoted("'") ?? reader.match(NAME)
    if (name === null) reader.fail('expected the name of a field')
    else segments.push({kind: 'attribute', name})
  }
  if (segments.length === 0) reader.fail('expected a path')
  if (segments.length > MAX_DEPTH) reader.fail(`a path has at most ${MAX_DEPTH} steps`)
  return segments
}

/** Parses a JSONMatch path. @throws {PathSyntaxError} also when it is longer than `MAX_PATH_LENGTH` */
export function parsePath(source: string): Path {
  if (source.length > MAX_PATH_LENGTH) {
    throw new PathSyntaxError(`A path is at most ${MAX_PATH_LENGTH} characters long`)
  }
  const reader = new Reader(source.trim())
  const segments = readSegments(reader)
  if (!reader.done) reader.fail('expected . or [')
  return segments
}

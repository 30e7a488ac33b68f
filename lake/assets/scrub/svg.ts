import {endOfDoctype, markupOf} from '../../svg/index.ts'

const METADATA = /^<((?:[\w.-]{1,60}:)?metadata)(?=[\s/>])/
/** File paths on the author's disk. */
const PATHS =
  /\s(?:sodipodi:(?:absref|docbase|docname)|inkscape:export-filename)\s*=\s*(?:"[^"]*"|'[^']*')/g
const DECLARATION = /^\uFEFF?\s*<\?xml[^>]*\?>/

const past = (text: string, sign: string, from: number): number => {
  const found = text.indexOf(sign, from)
  return found === -1 ? text.length : found + sign.length
}

/** Where a tag that starts at `from` ends; characters in quotes do not count. */
function endOfTag(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") at = past(text, sign, at + 1) - 1
  }
  return text.length
}

/** The piece of markup that starts at a `<`: where it ends, and which part of it is kept. */
function piece(text: string, from: number): {end: number; kept: string} {
  const keep = (end: number) => ({end, kept: text.slice(from, end)})
  const drop = (end: number) => ({end, kept: ''})
  if (text.startsWith('<!--', from)) return drop(past(text, '-->', from + 4))
  if (text.startsWith('<![CDATA[', from)) return keep(past(text, ']]>', from + 9))
  if (text.startsWith('<?', from)) return keep(past(text, '?>', from + 2))
  if (/^<!doctype/i.test(text.slice(from, from + 9))) {
    const end = endOfDoctype(text, from + 9)
    return keep(end === -1 ? text.length : end)
  }
  const end = endOfTag(text, from)
  const name = METADATA.exec(text.slice(from, from + 75))?.[1]
  if (name === undefined) return {end, kept: text.slice(from, end).replaceAll(PATHS, '')}
  const isEmpty = text[end - 2] === '/'
  return drop(isEmpty ? end : past(text, '>', past(text, `</${name}`, end) - 1))
}

/**
 * An SVG without comments, `<metadata>` and the file paths that Inkscape writes. Compressed files (`.svgz`) are
 * decompressed, because browsers only show them with a matching header. A file with nothing to remove is returned
 * unchanged.
 */
export const scrubSvg = (file: Buffer): Buffer[] => {
  const text = markupOf(file)
  if (text === undefined) throw new RangeError('it cannot be unpacked')
  const kept: string[] = []
  let at = 0
  for (let next = text.indexOf('<'); next !== -1; next = text.indexOf('<', at)) {
    const found = piece(text, next)
    kept.push(text.slice(at, next), found.kept)
    at = found.end
  }
  const scrubbed = kept.join('') + text.slice(at)
  const isPacked = file[0] === 0x1f
  if (scrubbed === text && !isPacked) return [file]
  return [Buffer.from(scrubbed.replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8"?>'))]
}

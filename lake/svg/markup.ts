import {gunzipSync} from 'node:zlib'
import {MAX_SVG_BYTES} from '../limits.ts'

const GZIP = Buffer.from([0x1f, 0x8b])
const ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/
const ROOT = /^<(?:[\w.-]{1,60}:)?svg(?=[\s/>])/

/** Byte order marks, and how markup without one starts in UTF-16 (XML 1.0, appendix F). */
const UTF16: readonly [start: string, label: string][] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['3c00', 'utf-16le'],
  ['003c', 'utf-16be'],
]

function decoded(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // An unknown encoding: the parser will report it.
    return new TextDecoder().decode(bytes)
  }
}

/**
 * The text of a markup file in its declared encoding, decompressed if it is gzipped (`.svgz`). `undefined` when it
 * cannot be decompressed or exceeds the size limit of a drawing.
 */
export function markupOf(file: Buffer): string | undefined {
  let bytes = file
  if (file.subarray(0, 2).equals(GZIP)) {
    try {
      bytes = gunzipSync(file, {maxOutputLength: MAX_SVG_BYTES})
    } catch {
      return undefined
    }
  }
  const wide = UTF16.find(([start]) => bytes.toString('hex', 0, 2) === start)
  if (wide) return decoded(bytes, wide[1])
  const named = ENCODING.exec(bytes.toString('latin1', 0, 300))?.[1]
  return decoded(bytes, named && !/^utf-?16/i.test(named) ? named : 'utf-8')
}

/**
 * Where a document type declaration that continues at `from` ends, skipping its internal subset and quoted strings; −1
 * when it does not end.
 */
export function endOfDoctype(text: string, from: number): number {
  let inSubset = false
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1)
      if (close === -1) return -1
      at = close
    } else if (sign === '[') inSubset = true
    else if (sign === ']') inSubset = false
    else if (sign === '>' && !inSubset) return at + 1
  }
  return -1
}

/** Where the root element starts, and the document type declaration before it; `undefined` without a root. */
function prologOf(text: string): {root: number; doctype: string} | undefined {
  let doctype = ''
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1
      continue
    }
    let end: number
    if (text.startsWith('<?', at)) end = after(text, '?>', at + 2)
    else if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4)
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      end = endOfDoctype(text, at + 9)
      doctype = text.slice(at, end)
    } else return {root: at, doctype}
    if (end === -1) return undefined
    at = end
  }
  return undefined
}

function after(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found === -1 ? -1 : found + sign.length
}

/** Whether a file is a drawing (SVG): by its root element, whatever the length of its prolog and its encoding. */
export function isSvg(file: Buffer): boolean {
  const text = markupOf(file)
  const prolog = text === undefined ? undefined : prologOf(text)
  return prolog !== undefined && ROOT.test((text ?? '').slice(prolog.root, prolog.root + 70))
}

/**
 * A drawing in a form that libvips recognises: decompressed, in UTF-8, the root near the start. Anything that does not
 * look like a drawing is returned unchanged.
 */
export function plainSvg(file: Buffer): Buffer {
  const text = markupOf(file)
  const prolog = text === undefined ? undefined : prologOf(text)
  if (text === undefined || prolog === undefined) return file
  // libvips looks for this literal text rather than an element; a root with a namespace prefix does not contain it.
  return Buffer.from(`<!--<svg -->${prolog.doctype}${text.slice(prolog.root)}`)
}

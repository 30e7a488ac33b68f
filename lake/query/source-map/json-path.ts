import type {Segment} from './origin.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

function escaped(text: string): string {
  return text.replace(/[\f\n\r\t'\\]/g, (character) => ESCAPES[character] ?? character)
}

/** A normalised JSON path in the format of source maps: `$['body'][?(@._key=='a')]['children'][0]`. */
export function jsonPath(path: readonly Segment[]): string {
  const segments = path.map((segment) => {
    if (typeof segment === 'number') return `[${segment}]`
    if (typeof segment === 'string') return `['${escaped(segment)}']`
    return `[?(@._key=='${segment._key.replace(/['\\]/g, (character) => `\\${character}`)}')]`
  })
  return `$${segments.join('')}`
}

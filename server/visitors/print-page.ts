import {createHash} from 'node:crypto'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for HTML. */
export const escaped = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** The policy of a page that has a style of its own and nothing else. */
export function ownStylePolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'`
}

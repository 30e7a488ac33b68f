import {printable} from './characters.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as content or attribute of XML, SVG or HTML. What XML cannot write (XML 1.0, 2.2) is dropped. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)

export const xmlResponse = (body: string, type: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: {'content-type': `${type}; charset=utf-8`},
  })

import {decoded} from '../markup.ts'

/** An element's opening tag. */
export interface Element {
  name: string
  attributes: ReadonlyMap<string, string>
}

const openingTag =
  /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g
const rawText = /(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi

/** The opening tags of a page that Astro wrote, in order, ignoring the contents of scripts and styles. */
export function elementsOf(html: string): Element[] {
  return [...html.replace(rawText, '$1$3').matchAll(openingTag)].map(
    ([, name = '', written = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...written.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
          key.toLowerCase(),
          decoded(double ?? single ?? bare ?? ''),
        ]),
      ),
    }),
  )
}

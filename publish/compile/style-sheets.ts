import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'

/** Characters of a hash in a file's name. */
const HASH = 8

/** The sheets that most templates name: fetched once, they serve the next page too. */
export function shared(sheets: readonly (readonly string[])[]): Set<string> {
  const styled = sheets.filter((names) => names.length > 0)
  const count = new Map<string, number>()
  for (const name of styled.flat()) count.set(name, (count.get(name) ?? 0) + 1)
  return new Set([...count].filter(([, times]) => times * 2 > styled.length).map(([name]) => name))
}

/** The name of what is made from these sheets; theirs name their content, so this one does too. */
export const joinedName = (kind: 'shared' | 'page', names: readonly string[]): string =>
  `${kind}.${createHash('sha256').update(names.join('\n')).digest('base64url').slice(0, HASH)}.css`

/**
 * Templates name at most two style sheets: what most of them share, and what is their own. Astro makes
 * one of every component that two templates have in common; many small files compress badly. Parts stay where they are,
 * for scripts that name them.
 *
 * @param prefix what every compiled file begins with in Astro's manifest
 */
export function joinStyleSheets(prefix: string): AstroIntegration {
  const joined = new Map<string, string[]>()
  return {
    name: 'hemvist-style-sheets',
    hooks: {
      'astro:build:ssr': ({manifest}) => {
        const named = manifest.routes.map(({styles}) =>
          styles.flatMap((style) =>
            style.type === 'external' && style.src.startsWith(prefix) ? [style.src] : [],
          ),
        )
        const kept = shared(named)
        for (const [index, route] of manifest.routes.entries()) {
          const sheets = named[index] ?? []
          const parts = {
            shared: sheets.filter((src) => kept.has(src)),
            page: sheets.filter((src) => !kept.has(src)),
          }
          for (const kind of ['shared', 'page'] as const) {
            const names = parts[kind]
            if (names.length < 2) continue
            const name = joinedName(kind, names)
            joined.set(name, names)
            route.styles = [
              ...route.styles.filter(
                (style) => style.type !== 'external' || !names.includes(style.src),
              ),
              {type: 'external', src: `${prefix}${name}`},
            ]
          }
        }
      },
      'astro:build:done': async ({dir}) => {
        const folder = join(fileURLToPath(dir), basename(prefix))
        for (const [name, parts] of joined) {
          const texts = parts.map((src) => readFile(join(folder, src.slice(prefix.length)), 'utf8'))
          await writeFile(join(folder, name), (await Promise.all(texts)).join(''))
        }
      },
    },
  }
}

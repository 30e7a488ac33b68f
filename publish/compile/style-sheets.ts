import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {basename, extname} from 'node:path'
import type {AstroIntegration} from 'astro'

/** Length of a hash in a file name. */
const HASH = 8

/** Templates that visitors usually land on: their own sheet is inlined, which saves a round trip and a few bytes. */
const ENTRANCES: ReadonlySet<string> = new Set(['home'])

const templateOf = (component: string): string => basename(component, extname(component))

/** The sheets that most templates use: fetched once, they serve the next page too. */
export function shared(sheets: readonly (readonly string[])[]): Set<string> {
  const styled = sheets.filter((names) => names.length > 0)
  const count = new Map<string, number>()
  for (const name of styled.flat()) count.set(name, (count.get(name) ?? 0) + 1)
  return new Set([...count].filter(([, times]) => times * 2 > styled.length).map(([name]) => name))
}

/** The name of a file joined from these sheets; their names contain content hashes, so this one does too. */
export const joinedName = (kind: 'shared' | 'page', names: readonly string[]): string =>
  `${kind}.${createHash('sha256').update(names.join('\n')).digest('base64url').slice(0, HASH)}.css`

/**
 * Reduces the style sheets of a template to at most two: one that most templates share, and its own, which landing
 * templates inline. Astro makes a sheet of every component that two templates have in common, and many small files
 * compress badly. The original sheets stay where they are, for scripts that name them.
 *
 * @param prefix what every compiled file begins with in Astro's manifest
 */
export function joinStyleSheets(prefix: string): AstroIntegration {
  const joined = new Map<string, readonly string[]>()
  /** Where the compiler writes, before it moves style sheets to where they are served from. */
  let written: URL
  const textOf = async (folder: URL, names: readonly string[]): Promise<string> => {
    const texts = names.map((src) => readFile(new URL(src, folder), 'utf8'))
    return (await Promise.all(texts)).join('')
  }
  return {
    name: 'hemvist-style-sheets',
    hooks: {
      'astro:config:done': ({config}) => {
        written = config.build.server
      },
      'astro:build:ssr': async ({manifest}) => {
        const named = manifest.routes.map(({styles}) =>
          styles.flatMap((style) =>
            style.type === 'external' && style.src.startsWith(prefix) ? [style.src] : [],
          ),
        )
        const kept = shared(named)
        for (const [index, route] of manifest.routes.entries()) {
          const sheets = named[index] ?? []
          const others = route.styles.filter(
            (style) => style.type !== 'external' || !sheets.includes(style.src),
          )
          const external = (kind: 'shared' | 'page', names: readonly string[]) => {
            if (names.length < 2) return names.map((src) => ({type: 'external' as const, src}))
            const name = joinedName(kind, names)
            joined.set(name, names)
            return [{type: 'external' as const, src: `${prefix}${name}`}]
          }
          const own = sheets.filter((src) => !kept.has(src))
          const isEntrance = own.length > 0 && ENTRANCES.has(templateOf(route.routeData.component))
          route.styles = [
            ...others,
            ...external(
              'shared',
              sheets.filter((src) => kept.has(src)),
            ),
            ...(isEntrance
              ? [{type: 'inline' as const, content: await textOf(written, own)}]
              : external('page', own)),
          ]
        }
      },
      'astro:build:done': async ({dir}) => {
        for (const [name, parts] of joined) {
          await writeFile(new URL(`${prefix}${name}`, dir), await textOf(dir, parts))
        }
      },
    },
  }
}

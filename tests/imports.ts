import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import ts from 'typescript'

export const root = resolve(import.meta.dirname, '..')

/** The top-level folders that hold code. */
export const codeFolders = readdirSync(root, {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map(({name}) => name)
  .filter(
    (name) => !['dist', 'docs', 'node_modules', 'tests', 'test-results', 'coverage'].includes(name),
  )

export interface Import {
  from: string
  to: string
  /** Imports types only, so it is gone at run time. */
  isType: boolean
}

/** Paths of a folder's code files, from the repository's root. */
export function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(
      (name) => /\.(ts|tsx|mjs|astro)$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name),
    )
    .map((name) => join(folder, name))
}

/** The script of a file: all of it, or an Astro component's front matter. */
function codeOf(file: string): string {
  const source = readFileSync(join(root, file), 'utf8')
  return file.endsWith('.astro') ? (source.split(/^---$/m)[1] ?? '') : source
}

const isTypeImport = (code: string, specifier: string): boolean => {
  const quoted = specifier.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return !new RegExp(
    `(?:import|export)(?! type\\b)[^'"]*from\\s*['"]${quoted}['"]|import\\s*\\(?\\s*['"]${quoted}['"]`,
  ).test(code)
}

/** What a file imports: other files of this repository, or the names of packages. */
export function importsOf(file: string, {packages = false} = {}): Import[] {
  const code = codeOf(file)
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.filter(({fileName}) => fileName.startsWith('.') !== packages)
    .map(({fileName}) => ({
      from: file,
      to: packages ? fileName : relative(root, resolve(root, dirname(file), fileName)),
      isType: isTypeImport(code, fileName),
    }))
}

/**
 * Groups of files that import each other in a circle (Tarjan's strongly connected components); a file that imports
 * itself counts.
 */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []

  const visit = (file: string): number => {
    const number = numbers.size
    let low = number
    numbers.set(file, number)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue
      if (!numbers.has(next)) low = Math.min(low, visit(next))
      else if (stack.includes(next)) low = Math.min(low, numbers.get(next) ?? low)
    }
    if (low === number) {
      const group = stack.splice(stack.indexOf(file))
      if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort())
    }
    return low
  }
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file)
  return circles
}

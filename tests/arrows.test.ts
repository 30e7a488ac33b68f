import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which folders a folder may import, as CONTRIBUTING.md draws them. */
const arrows: Record<string, readonly string[]> = {
  schemas: [],
  http: [],
  lake: ['http'],
  studio: ['schemas', 'http'],
  site: ['schemas', 'publish'],
  publish: ['lake', 'http'],
  server: ['http', 'publish', 'site', 'lake', 'studio', 'schemas'],
  scripts: ['http', 'server', 'publish', 'site', 'lake', 'studio', 'schemas'],
}

interface Import {
  from: string
  to: string
  text: string
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(
      (name) => /\.(ts|tsx|mjs|astro)$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name),
    )
    .flatMap((name) => {
      const file = join(root, folder, name)
      const source = readFileSync(file, 'utf8')
      const code = name.endsWith('.astro') ? (source.split(/^---$/m)[1] ?? '') : source
      return ts
        .preProcessFile(code, true, true)
        .importedFiles.filter(({fileName}) => fileName.startsWith('.'))
        .map(({fileName}) => ({
          from: relative(root, file),
          to: relative(root, resolve(dirname(file), fileName)),
          text: code,
        }))
    })
}

/** Commands load only the parts of the server that they use; generators write into the folder that they read. */
const loadsOnDemand = (from: string, to: string): boolean =>
  folderOf(to) === 'server' || from.startsWith('scripts/tools/')

const folderOf = (path: string): string => path.split('/')[0] ?? ''

/** Folders of schemas/ that hold plain facts and pure functions, which site/ uses as they are. */
const sharedFacts = ['vocabulary', 'publicity', 'addresses']

const isSharedFacts = (to: string): boolean =>
  sharedFacts.some((folder) => to === `schemas/${folder}/index.ts`)

describe.each(Object.keys(arrows))('%s/', (folder) => {
  const foreign = importsOf(folder).filter(
    ({to}) => folderOf(to) !== folder && folderOf(to) in arrows,
  )

  test('imports only the folders it may', () => {
    const wrong = foreign.filter(({to}) => !arrows[folder]?.includes(folderOf(to)))
    expect(wrong.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })

  test('imports another folder through its index.ts', () => {
    const inside = foreign.filter(
      ({from, to}) =>
        !/^[^/]+\/index\.ts$/.test(to) &&
        !(folder === 'scripts' && loadsOnDemand(from, to)) &&
        !(folder === 'site' && isSharedFacts(to)),
    )
    expect(inside.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })
})

test('site/ imports values from schemas/ only where they are shared facts', () => {
  const values = importsOf('site').filter(
    ({to, text}) =>
      to === 'schemas/index.ts' &&
      /(import|export) (?!type)[^']*?from '[^']*schemas\/index\.ts'/.test(text),
  )
  expect(values.map(({from}) => from)).toEqual([])
})

test('the shared facts of schemas/ need no schema types', () => {
  const wrong = sharedFacts
    .flatMap((folder) => importsOf(`schemas/${folder}`))
    .filter(({to}) => !sharedFacts.includes(to.split('/')[1] ?? ''))
  expect(wrong.map(({from, to}) => `${from} → ${to}`)).toEqual([])
})

test('site/ imports only types from publish/', () => {
  const values = importsOf('site').filter(
    ({to, text}) =>
      folderOf(to) === 'publish' && /(import|export) (?!type)[^']*?from '[^']*publish\//.test(text),
  )
  expect(values.map(({from}) => from)).toEqual([])
})

test('schemas/ stays pure: no React, no Node, no I/O', () => {
  const wrong = readdirSync(join(root, 'schemas'), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      ts
        .preProcessFile(readFileSync(join(root, 'schemas', name), 'utf8'), true, true)
        .importedFiles.map(({fileName}) => fileName)
        .filter((to) => /^(react|node:|sanity$|fs$)/.test(to))
        .map((to) => `schemas/${name} → ${to}`),
    )
  expect(wrong).toEqual([])
})

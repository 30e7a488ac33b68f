import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {codeFiles, codeFolders, findCircles, type Import, importsOf, root} from './imports.ts'

/** The folders that a folder may import, from the table in CONTRIBUTING.md. */
function readArrows(): Record<string, readonly string[]> {
  const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
    /^\| `(\w+)\/` \|[^|]*\|([^|]*)\|$/gm,
  )
  return Object.fromEntries(
    [...rows]
      .filter(([, folder]) => folder !== 'tests')
      .map(([, folder = '', cell = '']) => [
        folder,
        [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
      ]),
  )
}

const arrows = readArrows()
const folders = Object.keys(arrows)
const imports = new Map(
  folders.flatMap(codeFiles).map((file): [string, Import[]] => [file, importsOf(file)]),
)

const folderOf = (path: string): string => path.split('/')[0] ?? ''
const importsIn = (folder: string): Import[] =>
  [...imports.values()].flat().filter(({from}) => folderOf(from) === folder)
const written = (found: readonly Import[]): string[] => found.map(({from, to}) => `${from} → ${to}`)

/** Commands load only the parts of the server that they use; generators write into the folder that they read. */
const loadsOnDemand = ({from, to}: Import): boolean =>
  (folderOf(from) === 'scripts' && folderOf(to) === 'server') || from.startsWith('scripts/tools/')

/** Folders of schemas/ with plain facts and pure functions, whose values site/ may import. */
const sharedFacts = ['vocabulary', 'publicity', 'addresses']

/** The parts that serve published files and count visits, which the gateway uses without the rest. */
const isServing = ({from, to}: Import): boolean =>
  from.startsWith('server/gateway/') &&
  (to === 'publish/serve/index.ts' || to === 'visitors/figures/index.ts')

const isSharedFact = (path: string): boolean =>
  sharedFacts.some((folder) => path === `schemas/${folder}/index.ts`)

test('every folder with code has a row in the table', () => {
  expect([...codeFolders].sort()).toEqual([...folders].sort())
})

describe.each(folders)('%s/', (folder) => {
  const foreign = importsIn(folder).filter(
    ({to}) => folderOf(to) !== folder && folders.includes(folderOf(to)),
  )

  test('imports only the folders it may', () => {
    const wrong = foreign.filter(({to}) => !arrows[folder]?.includes(folderOf(to)))
    expect(written(wrong)).toEqual([])
  })

  test('imports another folder through its index.ts', () => {
    const inside = foreign.filter(
      (it) =>
        !/^[^/]+\/index\.ts$/.test(it.to) &&
        !loadsOnDemand(it) &&
        !isServing(it) &&
        !(folder === 'site' && isSharedFact(it.to)),
    )
    expect(written(inside)).toEqual([])
  })
})

test.each(['schemas', 'publish'])(
  'site/ imports only types from %s/, but for shared facts',
  (folder) => {
    const values = importsIn('site').filter(
      ({to, isType}) => folderOf(to) === folder && !isType && !isSharedFact(to),
    )
    expect(written(values)).toEqual([])
  },
)

test('the shared facts of schemas/ need no schema types', () => {
  const wrong = importsIn('schemas').filter(
    ({from, to}) =>
      sharedFacts.includes(from.split('/')[1] ?? '') &&
      !sharedFacts.includes(to.split('/')[1] ?? ''),
  )
  expect(written(wrong)).toEqual([])
})

test('schemas/ stays pure: no React, no Node, no I/O', () => {
  const impure = /^(react|sanity|fs|node:.*)$/
  const wrong = codeFiles('schemas').flatMap((file) =>
    importsOf(file, {packages: true}).filter(({to}) => impure.test(to)),
  )
  expect(written(wrong)).toEqual([])
})

describe('circles', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))

  test('no files import each other in a circle', () => {
    const found = findCircles(
      new Map([...imports].map(([file, list]) => [file, list.map(({to}) => to)])),
    )
    expect(found).toEqual([])
  })

  test.each([
    ['two files', {a: ['b'], b: ['a']}, [['a', 'b']]],
    ['a file and itself', {a: ['a']}, [['a']]],
    ['three by a detour', {a: ['b', 'd'], b: ['c'], c: ['a'], d: []}, [['a', 'b', 'c']]],
    [
      'two circles apart',
      {a: ['b'], b: ['a'], c: ['d'], d: ['c']},
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['none in a tree or a diamond', {a: ['b', 'c'], b: ['d'], c: ['d'], d: []}, []],
  ])('are found when they are planted: %s', (_, edges, expected) => {
    expect(findCircles(graph(edges)).sort()).toEqual(expected)
  })
})

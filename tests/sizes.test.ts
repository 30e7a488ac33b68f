import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {codeFiles, codeFolders, root} from './imports.ts'

const MAX_LINES = 250
const MAX_LOOSE_FILES = 22

/** Long because they are data: a table of pages, texts, figures drawn stroke by stroke. */
const DATA = [
  /\.generated\.ts$/,
  /^site\/routing\/routes\.ts$/,
  /^site\/i18n\/languages\//,
  /^studio\/locale\//,
  /^samples\/drawings\//,
]

/** Folders of data: one file a document, a picture, a typeface. */
const COLLECTIONS = [/^samples\//, /^site\/fonts\//, /^tests\/fixtures\//]

test('no file of code is longer than 250 lines, apart from data', () => {
  const long = codeFolders
    .flatMap(codeFiles)
    .filter((file) => !DATA.some((pattern) => pattern.test(file)))
    .map((file) => ({file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1}))
    .filter(({lines}) => lines > MAX_LINES)
  expect(long).toEqual([])
})

test('no folder of code is a long list of files', () => {
  const crowded = [...codeFolders, 'tests'].flatMap((folder) =>
    Object.entries(
      Object.groupBy(
        readdirSync(join(root, folder), {recursive: true, withFileTypes: true}).filter(
          (entry) => entry.isFile() && !entry.parentPath.includes('node_modules'),
        ),
        ({parentPath}) => parentPath.slice(root.length + 1),
      ),
    )
      .filter(([path]) => !COLLECTIONS.some((pattern) => pattern.test(`${path}/`)))
      .filter(([, files = []]) => files.length > MAX_LOOSE_FILES)
      .map(([path, files = []]) => `${path}: ${files.length} files`),
  )
  expect(crowded).toEqual([])
})

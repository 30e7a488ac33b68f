import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

/** SPDX identifiers of licences that packages we distribute may have. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Public Domain',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Exceptions, each with the reason. */
const EXCEPTIONS: readonly {name: RegExp; reason: string}[] = [
  {
    name: /^@img\/sharp-/,
    reason: 'LGPL: libvips, a shared library that sharp loads and anyone may replace',
  },
  {
    name: /^libheif-js$/,
    reason:
      'LGPL: libheif as a WebAssembly module that is loaded at run time and anyone may replace',
  },
  {
    name: /^(busboy|dicer|streamsearch|humanize-number|md5-o-matic|only)$/,
    reason:
      'MIT by their LICENSE or README file; package.json says it in an old form or not at all',
  },
]

interface Locked {
  license?: string
}

/** Whether the list allows an SPDX expression: one side of an OR, every side of an AND. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '')
  return plain
    .split(' OR ')
    .some((side) => side.split(' AND ').every((licence) => ALLOWED.has(licence.trim())))
}

test('every package has a licence from the list, or a reason', () => {
  const lock: {packages: Record<string, Locked>} = JSON.parse(
    readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
  )
  const wrong = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, {license}]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      license: license ?? 'none',
    }))
    .filter(
      ({name, license}) => !isAllowed(license) && !EXCEPTIONS.some((it) => it.name.test(name)),
    )
  expect(wrong).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['AGPL-3.0', false],
  ['none', false],
])('%s is allowed: %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected)
})

import {globSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const read = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !file.includes('generated'))
    .map((file) => readFileSync(file, 'utf8'))

const styles = read('site/**/*.css').map((css) =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, ''),
)
const code = read('site/**/*.{astro,ts,tsx}')

/** Classes that selectors name. */
const styled = new Set(
  styles.flatMap((css) =>
    [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  ),
)
/** Everything in templates and scripts that may be a class, or the beginning of one that is put together. */
const words = new Set(code.flatMap((text) => text.match(/[\w-]+/g) ?? []))
const beginnings = code.flatMap((text) =>
  [...text.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning = '']) => beginning),
)
/** Classes that elements have, as far as they are written out. */
const given = new Set(
  code.flatMap((text) =>
    [...text.matchAll(/\bclass(?:Name)?="([\w\s-]+)"/g)].flatMap(([, names = '']) =>
      names.split(/\s+/),
    ),
  ),
)
/** Classes that scripts look for. */
const selected = new Set(
  code.flatMap((text) =>
    [
      ...text.matchAll(/(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(['"`]([^'"`]+)/g),
    ].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    ),
  ),
)

test('every class that is styled is one that a template or script gives', () => {
  const isGiven = (name: string) =>
    words.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
  expect(styled.size).toBeGreaterThan(100)
  expect([...styled].filter((name) => !isGiven(name))).toEqual([])
})

test('every class that a template gives is styled, or looked for by a script', () => {
  expect(given.size).toBeGreaterThan(100)
  expect([...given].filter((name) => !styled.has(name) && !selected.has(name))).toEqual([])
})

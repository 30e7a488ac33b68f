/**
 * Makes the files in site/fonts/static and their list in site/fonts/static.generated.ts: one static file per weight, in
 * a format that every program reads, for print and share images. Print would embed variable fonts as drawings instead
 * of type, and the program that draws share images supports neither variable fonts nor WOFF2. Run by hand when
 * ./sources.ts changes:
 *
 * node scripts/tools/fonts/static.ts
 */
import {mkdir, writeFile} from 'node:fs/promises'
import subsetFont from 'subset-font'
import {lettersOf, originalOf, subsetsOf, suffixOf, unicodeRange} from './originals.ts'
import {type FontSource, fontSources} from './sources.ts'

const files = new URL('../../../site/fonts/static/', import.meta.url)

/** Weights of running text: regular, and emphasised. */
const TEXT = [400, 600]

/** Additional weights of faces that headings use as well. */
const alsoDisplayed: Readonly<Record<string, readonly number[]>> = {
  'Familjen Grotesk': [400, 500, 600],
}

function weightsOf({name, axes}: FontSource): readonly number[] {
  const {wght = 400} = axes
  return typeof wght === 'number' ? [wght] : (alsoDisplayed[name] ?? TEXT)
}

await mkdir(files, {recursive: true})
const faces: object[] = []
const subsets: object[] = []

/** Subsets a file to the letters in each of the face's weights; returns the files' names, by weight. */
async function subset(source: FontSource, original: Buffer, letters: string, suffix = '') {
  const {name, style, axes} = source
  const named = `${name.toLowerCase().replaceAll(' ', '-')}${style === 'italic' ? '-italic' : ''}`
  const made: {weight: number; file: string}[] = []
  for (const weight of weightsOf(source)) {
    const file = `${named}${suffix}-${weight}.woff`
    const options = {targetFormat: 'woff', variationAxes: {...axes, wght: weight}} as const
    const bytes = await subsetFont(original, letters, options)
    await writeFile(new URL(file, files), bytes)
    made.push({weight, file})
    console.log(file.padEnd(48), `${(bytes.length / 1000).toFixed(1)} kB`)
  }
  return made
}

for (const source of fontSources) {
  const {name: family, style, script = 'latin'} = source
  for (const made of await subset(source, await originalOf(source), lettersOf(source))) {
    faces.push({family, script, style, ...made})
  }
  for (const {source: extra, original, letters} of await subsetsOf(source)) {
    for (const made of await subset(extra, original, letters, suffixOf(extra))) {
      subsets.push({family, style, ...made, range: unicodeRange(letters)})
    }
  }
}
const list = (name: string, entries: object[]) =>
  `export const ${name} = ${JSON.stringify(entries, null, 2)} as const\n`
await writeFile(
  new URL('../../../site/fonts/static.generated.ts', import.meta.url),
  `// Made by scripts/tools/fonts/static.ts. Do not edit.\n${list('staticFaces', faces)}\n${list('staticSubsets', subsets)}`,
)

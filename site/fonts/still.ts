/**
 * Makes the files in ./still and their list in ./still.generated.ts: one file a weight, in a format that every program
 * reads, for what is no web page. Print embeds variable fonts as drawings instead of type, and share images are drawn
 * by a program that knows neither variable fonts nor WOFF2. Run by hand when ./sources.ts changes:
 *
 *   node site/fonts/still.ts
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import subsetFont from 'subset-font'
import {italicLetters, letters} from './scripts.ts'
import {type FontSource, fontSources} from './sources.ts'

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url)
const files = new URL('./still/', import.meta.url)

/** Weights that running text is set in: regular, and emphasised. */
const TEXT = [400, 600]

/** The weight that themes set a display face in, where it is another. */
const displayed: Readonly<Record<string, readonly number[]>> = {
  'Archivo Wide': [750],
  Fraunces: [400],
  'Bricolage Narrow': [800],
  'Familjen Grotesk': [400, 500, 600],
  Newsreader: [340],
}

function weightsOf({name, axes}: FontSource): readonly number[] {
  const {wght = 400} = axes
  return typeof wght === 'number' ? [wght] : (displayed[name] ?? TEXT)
}

await mkdir(files, {recursive: true})
const cuts: object[] = []
for (const source of fontSources) {
  const original = await readFile(new URL(`${source.package}/files/${source.file}`, packages))
  const {name: family, style, script = 'latin', axes} = source
  const kept = style === 'italic' ? italicLetters : letters[script]
  for (const weight of weightsOf(source)) {
    const italic = style === 'italic' ? '-italic' : ''
    const file = `${family.toLowerCase().replaceAll(' ', '-')}${italic}-${weight}.woff`
    const options = {targetFormat: 'woff', variationAxes: {...axes, wght: weight}} as const
    const bytes = await subsetFont(original, kept, options)
    await writeFile(new URL(file, files), bytes)
    cuts.push({family, script, style, weight, file})
    console.log(file.padEnd(36), `${(bytes.length / 1000).toFixed(1)} kB`)
  }
}
await writeFile(
  new URL('still.generated.ts', import.meta.url),
  `// Made by site/fonts/still.ts. Do not edit.\nexport const cuts = ${JSON.stringify(cuts, null, 2)} as const\n`,
)

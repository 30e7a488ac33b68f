/**
 * Makes the font files in site/fonts/files and their metrics in site/fonts/fonts.generated.ts from the @fontsource-variable
 * packages (all SIL Open Font License 1.1, see site/fonts/OFL.md). Run by hand when ./sources.ts changes:
 *
 *   node scripts/tools/fonts/subset.ts
 */
import {mkdir, writeFile} from 'node:fs/promises'
import subsetFont from 'subset-font'
import type {Script} from '../../../site/fonts/scripts.ts'
import {faceIn, lettersOf, originalOf, subsetsOf, suffixOf, unicodeRange} from './originals.ts'
import {type Fallback, type FontSource, fontSources} from './sources.ts'

const files = new URL('../../../site/fonts/files/', import.meta.url)

/**
 * Sample texts for measuring widths, with realistic letter frequencies in Swedish and Ukrainian. Arabic has none,
 * since no Arabic face on every device has known widths.
 */
const samples: Record<Script, string | undefined> = {
  latin:
    'Det var en gång en familj som flyttade norrut för att få mer tid och en egen dörr mot skogen. ' +
    'Nu bor de nära älven och tåget går varje timme.',
  /** Without spaces, which come from a Latin face. */
  cyrillic:
    'Жиласобіродинаякапереїхаланапівнічщобматибільшечасуівласнідверідолісу' +
    'тепервониживутьбілярічкиапотягходитьщогодини',
  arabic: undefined,
  persian: undefined,
}

/**
 * Mean letter width over a sample in em: of Arial and Times New Roman, regular and bold, whose widths Liberation,
 * Arimo and Tinos copy.
 */
const fallbackWidths: Record<'latin' | 'cyrillic', Record<Fallback, number>> = {
  latin: {sans: 0.4395, sansBold: 0.4717, serif: 0.3996, serifBold: 0.428},
  cyrillic: {sans: 0.5215, sansBold: 0.5673, serif: 0.4805, serifBold: 0.5147},
}

/** The weight at which a variable face is compared with its fallback. */
const comparedAt: Record<Fallback, number> = {sans: 400, sansBold: 700, serif: 400, serifBold: 700}

const fileName = (source: FontSource, suffix = ''): string =>
  `${source.name.toLowerCase().replaceAll(' ', '-')}${source.style === 'italic' ? '-italic' : ''}${suffix}.woff2`

const scriptOf = ({script = 'latin'}: FontSource): Script => script

/** Metrics in em, and the ratio of its width to that of its fallback. */
function measure(font: Buffer, source: FontSource) {
  const face = faceIn(font)
  const script = scriptOf(source)
  const sample = samples[script]
  let width = 0
  for (const letter of sample ?? '') {
    width += face.glyphForCodePoint(letter.codePointAt(0) ?? 32).advanceWidth
  }
  const em = face.unitsPerEm
  const sizeAdjust =
    sample === undefined || script === 'arabic' || script === 'persian'
      ? 1
      : width / sample.length / em / fallbackWidths[script][source.fallback]
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    sizeAdjust: round(sizeAdjust),
    ascent: round(face.ascent / em / sizeAdjust),
    descent: round(Math.abs(face.descent) / em / sizeAdjust),
    lineGap: round(face.lineGap / em / sizeAdjust),
  }
}

const weights = ({axes}: FontSource): string => {
  const weight = axes.wght
  return typeof weight === 'object' ? `${weight.min} ${weight.max}` : `${weight ?? 400}`
}

await mkdir(files, {recursive: true})
const faces: object[] = []
const subsets: object[] = []

async function write(file: string, bytes: Buffer): Promise<void> {
  await writeFile(new URL(file, files), bytes)
  console.log(file.padEnd(44), `${(bytes.length / 1000).toFixed(1)} kB`)
}

for (const source of fontSources) {
  const {name: family, style} = source
  const original = await originalOf(source)
  const kept = lettersOf(source)
  const options = {variationAxes: source.axes}
  const woff2 = await subsetFont(original, kept, {...options, targetFormat: 'woff2'})
  const {wght} = source.axes
  const weight = typeof wght === 'number' ? wght : comparedAt[source.fallback]
  const compared = {variationAxes: {...source.axes, wght: weight}}
  const sfnt = await subsetFont(original, kept, {...compared, targetFormat: 'sfnt'})
  await write(fileName(source), woff2)
  faces.push({
    family,
    script: scriptOf(source),
    file: fileName(source),
    style,
    weight: weights(source),
    fallback: source.fallback,
    bytes: woff2.length,
    ...measure(sfnt, source),
  })
  for (const {source: extra, original, letters, scale} of await subsetsOf(source)) {
    const options = {variationAxes: extra.axes, targetFormat: 'woff2'} as const
    const bytes = await subsetFont(original, letters, options)
    const file = fileName(source, suffixOf(extra))
    await write(file, bytes)
    const range = unicodeRange(letters)
    subsets.push({family, file, style, weight: weights(extra), bytes: bytes.length, scale, range})
  }
}
const list = (name: string, entries: object[]) =>
  `export const ${name} = ${JSON.stringify(entries, null, 2)} as const\n`
await writeFile(
  new URL('../../../site/fonts/fonts.generated.ts', import.meta.url),
  `// Made by scripts/tools/fonts/subset.ts. Do not edit.\n${list('faces', faces)}\n${list('subsets', subsets)}`,
)

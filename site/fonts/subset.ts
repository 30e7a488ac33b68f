/**
 * Makes the font files in ./files and their metrics in ./fonts.generated.ts from the @fontsource-variable
 * packages (all SIL Open Font License 1.1, see ./OFL.md). Run by hand when ./sources.ts changes:
 *
 *   node site/fonts/subset.ts
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {create} from 'fontkitten'
import subsetFont from 'subset-font'
import {italicLetters, letters, type Script} from './scripts.ts'
import {type Fallback, type FontSource, fontSources} from './sources.ts'

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url)
const files = new URL('./files/', import.meta.url)

/**
 * Texts whose width stands for all text: letters as often as Swedish and Ukrainian use them. Arabic has none:
 * no face on every device is drawn to known widths.
 */
const samples: Record<Script, string | undefined> = {
  latin:
    'Det var en gång en familj som flyttade norrut för att få mer tid och en egen dörr mot skogen. ' +
    'Nu bor de nära älven och tåget går varje timme.',
  /** Without spaces: those stand in a Latin face. */
  cyrillic:
    'Жиласобіродинаякапереїхаланапівнічщобматибільшечасуівласнідверідолісу' +
    'тепервониживутьбілярічкиапотягходитьщогодини',
  arabic: undefined,
}

/**
 * Mean letter width over a sample in em: of Arial and Times New Roman, regular and bold, to which Liberation,
 * Arimo and Tinos are drawn letter by letter.
 */
const fallbackWidths: Record<'latin' | 'cyrillic', Record<Fallback, number>> = {
  latin: {sans: 0.4395, sansBold: 0.4717, serif: 0.3996, serifBold: 0.428},
  cyrillic: {sans: 0.5215, sansBold: 0.5673, serif: 0.4805, serifBold: 0.5147},
}

/** The weight at which a face is compared with its fallback. */
const comparedAt: Record<Fallback, number> = {sans: 400, sansBold: 700, serif: 400, serifBold: 700}

const fileName = (source: FontSource): string =>
  `${source.name.toLowerCase().replaceAll(' ', '-')}${source.style === 'italic' ? '-italic' : ''}.woff2`

const scriptOf = ({script = 'latin'}: FontSource): Script => script

/** Metrics in em, and how much wider than its fallback the face runs. */
function measure(font: Buffer, source: FontSource) {
  const face = create(font)
  if (!('glyphForCodePoint' in face)) throw new Error(`${source.name} is a collection`)
  const script = scriptOf(source)
  const sample = samples[script]
  let width = 0
  for (const letter of sample ?? '') {
    width += face.glyphForCodePoint(letter.codePointAt(0) ?? 32).advanceWidth
  }
  const em = face.unitsPerEm
  const sizeAdjust =
    sample === undefined || script === 'arabic'
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
for (const source of fontSources) {
  const original = await readFile(new URL(`${source.package}/files/${source.file}`, packages))
  const kept = source.style === 'italic' ? italicLetters : letters[scriptOf(source)]
  const options = {variationAxes: source.axes}
  const woff2 = await subsetFont(original, kept, {...options, targetFormat: 'woff2'})
  const compared = {variationAxes: {...source.axes, wght: comparedAt[source.fallback]}}
  const sfnt = await subsetFont(original, kept, {...compared, targetFormat: 'sfnt'})
  await writeFile(new URL(fileName(source), files), woff2)
  faces.push({
    family: source.name,
    script: scriptOf(source),
    file: fileName(source),
    style: source.style,
    weight: weights(source),
    fallback: source.fallback,
    bytes: woff2.length,
    ...measure(sfnt, source),
  })
  console.log(fileName(source).padEnd(32), `${(woff2.length / 1000).toFixed(1)} kB`)
}
await writeFile(
  new URL('fonts.generated.ts', import.meta.url),
  `// Made by site/fonts/subset.ts. Do not edit.\nexport const faces = ${JSON.stringify(faces, null, 2)} as const\n`,
)

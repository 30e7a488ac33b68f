import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {create} from 'fontkitten'
import {italicLetters, letters, subsetLetters} from '../../../site/fonts/scripts.ts'
import {type FontSource, type SubsetSource, subsetSources} from './sources.ts'

const packages = new URL('../../../node_modules/@fontsource-variable/', import.meta.url)

const addressOf = ({package: name, file}: FontSource) => new URL(`${name}/files/${file}`, packages)

/** The font file that a face is subset from. */
export const originalOf = (source: FontSource): Promise<Buffer> => readFile(addressOf(source))

/** The letters kept in a face's first file. */
export const lettersOf = ({style, script = 'latin'}: FontSource): string =>
  style === 'italic' ? italicLetters : letters[script]

/** The only face in a font file. */
export function faceIn(font: Buffer) {
  const face = create(font)
  if (!('glyphForCodePoint' in face)) throw new Error('The file is a collection of faces')
  return face
}

/** The x-height in em. */
function smallHeight(font: Buffer): number {
  const face = faceIn(font)
  return face.xHeight / face.unitsPerEm
}

/** Symbols in italics are too rare to need their own rule. */
const inItalics = /[\p{L}¡¿]/u

/** A further subset of a face: letters that its first file lacks. */
export interface FaceSubset {
  source: SubsetSource
  original: Buffer
  letters: string
  /** Scale for letters of another typeface, so that their x-height matches the face's own. */
  scale: number
}

/** The further subsets of a face; a borrowed one holds letters that the face itself lacks. */
export async function subsetsOf(source: FontSource): Promise<FaceSubset[]> {
  const first = lettersOf(source)
  const drawnBy: Partial<Record<SubsetSource['subset'], Set<string>>> = {}
  const own = smallHeight(await originalOf(source))
  const found: FaceSubset[] = []
  for (const extra of subsetSources(source)) {
    if (!existsSync(addressOf(extra))) continue
    const taken = drawnBy[extra.subset] ?? new Set(first)
    drawnBy[extra.subset] = taken
    const original = await originalOf(extra)
    const drawn = faceIn(original)
    const kept = [...new Set(subsetLetters[extra.subset])].filter(
      (letter) =>
        (extra.style === 'normal' || inItalics.test(letter)) &&
        !taken.has(letter) &&
        drawn.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    )
    if (kept.length === 0) continue
    for (const letter of kept) taken.add(letter)
    const scale = extra.isBorrowed ? own / smallHeight(original) : 1
    found.push({
      source: extra,
      original,
      letters: kept.join(''),
      scale: Math.round(scale * 1e3) / 1e3,
    })
  }
  return found
}

/** Suffix of a subset's file name. */
export const suffixOf = ({subset, isBorrowed}: SubsetSource): string =>
  `-${subset}${isBorrowed ? '-lent' : ''}`

/** The characters of a text as CSS's `unicode-range`: `U+1E9E,U+100-103`. */
export function unicodeRange(text: string): string {
  const points = [...new Set(text)]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
  const ranges: {first: number; last: number}[] = []
  for (const point of points) {
    const range = ranges.at(-1)
    if (range && range.last === point - 1) range.last = point
    else ranges.push({first: point, last: point})
  }
  const hex = (point: number) => point.toString(16).toUpperCase()
  return ranges
    .map(({first, last}) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(',')
}

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {create} from 'fontkitten'
import {italicLetters, letters, partLetters} from '../../../site/fonts/scripts.ts'
import {type FontSource, type PartSource, partSources} from './sources.ts'

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

/** A part of a face: letters that its first file lacks. */
export interface FacePart {
  source: PartSource
  original: Buffer
  letters: string
  /** Scale for letters of another typeface, so that their x-height matches the face's own. */
  scale: number
}

/** The parts of a face that letters exist for; a borrowed part holds letters that the face's own lack. */
export async function partsOf(source: FontSource): Promise<FacePart[]> {
  const first = lettersOf(source)
  const drawnBy: Partial<Record<PartSource['part'], Set<string>>> = {}
  const own = smallHeight(await originalOf(source))
  const found: FacePart[] = []
  for (const part of partSources(source)) {
    if (!existsSync(addressOf(part))) continue
    const taken = drawnBy[part.part] ?? new Set(first)
    drawnBy[part.part] = taken
    const original = await originalOf(part)
    const drawn = faceIn(original)
    const kept = [...new Set(partLetters[part.part])].filter(
      (letter) =>
        (part.style === 'normal' || inItalics.test(letter)) &&
        !taken.has(letter) &&
        drawn.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    )
    if (kept.length === 0) continue
    for (const letter of kept) taken.add(letter)
    const scale = part.isLent ? own / smallHeight(original) : 1
    found.push({
      source: part,
      original,
      letters: kept.join(''),
      scale: Math.round(scale * 1e3) / 1e3,
    })
  }
  return found
}

/** Suffix of a part's file name. */
export const suffixOf = ({part, isLent}: PartSource): string => `-${part}${isLent ? '-lent' : ''}`

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

import {itemPath} from './item-path.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * What may stand between the paragraphs of a rich text, and its texts: names of fields, `[]` for every item of a list.
 * Names of people and addresses are no texts.
 */
const paths = {
  richTextImage: ['alt', 'caption'],
  imagePairBlock: ['images[].alt', 'images[].caption'],
  quotationBlock: ['quote', 'about'],
  factBoxBlock: ['heading', 'text', 'points[]'],
  questionsBlock: ['heading', 'questions[].question', 'questions[].answer'],
  timelineBlock: ['heading', 'moments[].when', 'moments[].what'],
  tableBlock: ['caption', 'rows[].cells[]'],
  videoBlock: ['heading', 'poster.alt', 'poster.caption', 'description'],
} satisfies Record<string, readonly string[]>

export type RichTextBlock = keyof typeof paths

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const pathsOf: Readonly<Record<string, readonly string[]>> = paths

/** Puts a text in its place, which is named in Sanity's notation: `rows[_key=="a1"].cells[0]`. */
type Replace = (text: string, path: string) => string

/** The same value with other texts at a path. */
function replaced(value: unknown, steps: readonly string[], at: string, to: Replace): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return typeof value === 'string' ? to(value, at) : value
  if (step === '[]') {
    if (!Array.isArray(value)) return value
    return value.map((item, index) => replaced(item, rest, itemPath(at, item, index), to))
  }
  if (!isRecord(value) || value[step] === undefined || value[step] === null) return value
  const below = at === '' ? step : `${at}.${step}`
  return {...value, [step]: replaced(value[step], rest, below, to)}
}

/** `questions[].answer` → `['questions', '[]', 'answer']`. */
const stepsOf = (path: string): string[] => path.replaceAll('[]', '.[]').split('.')

/** A block of a rich text with other texts, each with its path; the same block when it is of another type. */
export const withBlockTexts = (block: Fields, to: Replace): Fields =>
  (pathsOf[textOf(block._type)] ?? []).reduce<Fields>((changed, path) => {
    const next = replaced(changed, stepsOf(path), '', to)
    return isRecord(next) ? next : changed
  }, block)

/** The texts of a block of a rich text that are written; none of a paragraph. */
export function blockTexts(block: Fields): {path: string; text: string}[] {
  const found: {path: string; text: string}[] = []
  withBlockTexts(block, (text, path) => {
    if (text.trim() !== '') found.push({path, text})
    return text
  })
  return found
}

/** A wider table cannot be read on a phone; a longer one belongs in a file. */
export const MOST_COLUMNS = 8
export const MOST_ROWS = 60

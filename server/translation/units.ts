import {createHash} from 'node:crypto'
import {
  blockTexts,
  isWritten,
  itemPath,
  type LocalizedText,
  mainLanguage,
  recordsIn,
  textOf,
  textsOfDocument,
  withBlockTexts,
} from '../../schemas/index.ts'
import type {Piece, Unit} from './xliff.ts'

type Fields = Readonly<Record<string, unknown>>

const plain = (text: unknown): Piece[] => [{text: textOf(text), mark: ''}]

/** The different ways in which words of a block are written, in order; a mark's id is its place, from 1. */
function marksOf({children}: Fields): string[] {
  const all = recordsIn(children).map(({marks}) => JSON.stringify(marks ?? []))
  return [...new Set(all)].filter((marks) => marks !== '[]')
}

const piecesOf = (block: Fields, marks: readonly string[]): Piece[] =>
  recordsIn(block.children).map(({text, marks: its}) => {
    const index = marks.indexOf(JSON.stringify(its ?? []))
    return {text: textOf(text), mark: index < 0 ? '' : String(index + 1)}
  })

const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({text}) => text).join('')

/** What is translated in a member of a rich text: the words of a paragraph, or the texts of a block. */
function unitsOfBlock(at: string, block: Fields, other: Fields | undefined, note: string): Unit[] {
  if (block._type === 'block') {
    const marks = marksOf(block)
    const source = piecesOf(block, marks)
    if (wordsOf(source).trim() === '') return []
    const target = other && other._type === 'block' ? piecesOf(other, marks) : undefined
    return [{id: at, note, source, ...(target ? {target} : {})}]
  }
  const its = other && other._type === block._type ? blockTexts(other) : []
  const targets = new Map(its.map(({path: name, text}) => [name, text] as const))
  return blockTexts(block).map(({path: name, text}) => {
    const target = targets.get(name)
    const translated = target === undefined ? {} : {target: plain(target)}
    return {id: `${at}.${name}`, note, source: plain(text), ...translated}
  })
}

function unitsOfText({path, kind, titles, languages}: LocalizedText, language: string): Unit[] {
  const [source, target] = [languages[mainLanguage], languages[language]]
  if (!isWritten(source)) return []
  const note = titles.join(' › ')
  if (kind !== 'richText') {
    const translated = isWritten(target) ? {target: plain(target)} : {}
    return [{id: path, note, source: plain(source), ...translated}]
  }
  const others = new Map(recordsIn(target).map((block) => [block._key, block]))
  return recordsIn(source).flatMap((block, index) =>
    unitsOfBlock(itemPath(path, block, index), block, others.get(block._key), note),
  )
}

/** Every text of a document that can be translated, with its translation if there is one. */
export const unitsOf = (document: Fields, language: string): Unit[] =>
  textsOfDocument(document).flatMap((text) => unitsOfText(text, language))

/** A hash of a document's Swedish texts: another one says that they have changed. */
export const hashOfTexts = (document: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify(unitsOf(document, mainLanguage).map(({id, source}) => [id, source])))
    .digest('base64url')

const isSame = (one: readonly Piece[], other: readonly Piece[]): boolean => {
  const simple = (pieces: readonly Piece[]) =>
    JSON.stringify(pieces.filter(({text}) => text !== '').map(({text, mark}) => [text, mark]))
  return simple(one) === simple(other)
}

/** Why a translation was not taken in. */
type TranslationProblem = 'unknown' | 'changed' | 'empty' | 'incomplete' | 'marks'

export interface AppliedTranslation {
  /** Values to set, by path in Sanity's notation. */
  set: Record<string, unknown>
  /** How many texts were taken in. */
  count: number
  problems: {id: string; note: string; problem: TranslationProblem}[]
}

/** A paragraph in other words: its style, list and links stay as in Swedish. */
function translatedBlock(block: Fields, pieces: readonly Piece[]): Fields {
  const marks = marksOf(block)
  const children = pieces.map(({text, mark}, index) => ({
    _key: `${block._key}-${index}`,
    _type: 'span',
    marks: mark === '' ? [] : JSON.parse(marks[Number(mark) - 1] ?? '[]'),
    text,
  }))
  return {...block, children}
}

function translatedText(
  {path, kind, languages}: LocalizedText,
  targets: ReadonlyMap<string, readonly Piece[]>,
): unknown {
  if (kind !== 'richText') return wordsOf(targets.get(path) ?? [])
  return recordsIn(languages[mainLanguage]).map((block, index) => {
    const at = itemPath(path, block, index)
    const pieces = targets.get(at)
    if (block._type === 'block') return pieces ? translatedBlock(block, pieces) : block
    return withBlockTexts(block, (text, its) => {
      const translated = targets.get(`${at}.${its}`)
      return translated ? wordsOf(translated) : text
    })
  })
}

/**
 * What a translator's texts change in a document. A text whose Swedish has changed since is left as it is, and so is a
 * rich text of which paragraphs are missing.
 */
export function applyUnits(
  document: Fields,
  language: string,
  units: readonly Unit[],
): AppliedTranslation {
  const current = new Map(unitsOf(document, language).map((unit) => [unit.id, unit]))
  const targets = new Map<string, readonly Piece[]>()
  const problems: AppliedTranslation['problems'] = []
  const refuse = (id: string, problem: TranslationProblem) =>
    problems.push({id, note: current.get(id)?.note ?? id, problem})
  for (const {id, source, target = []} of units) {
    const known = current.get(id)
    const marks = new Set(known?.source.map(({mark}) => mark))
    if (!known) refuse(id, 'unknown')
    else if (!isSame(known.source, source)) refuse(id, 'changed')
    else if (wordsOf(target).trim() === '') refuse(id, 'empty')
    else if (target.some(({mark}) => mark !== '' && !marks.has(mark))) refuse(id, 'marks')
    else targets.set(id, target)
  }
  const set: Record<string, unknown> = {}
  let count = 0
  for (const text of textsOfDocument(document)) {
    const its = unitsOfText(text, language)
    const given = its.filter(({id}) => targets.has(id))
    if (given.length === 0) continue
    for (const {id, target} of its) if (target && !targets.has(id)) targets.set(id, target)
    if (its.every(({id}) => targets.has(id))) {
      set[`${text.path}.${language}`] = translatedText(text, targets)
      count += given.length
    } else {
      for (const {id} of given) refuse(id, 'incomplete')
    }
  }
  return {set, count, problems}
}

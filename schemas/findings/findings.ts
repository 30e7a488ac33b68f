import {type Definition, Definitions} from '../definitions.ts'
import {unreadablePairs} from '../objects/theme/palette.ts'
import {textKindOf} from '../translation/text-kind.ts'
import {longSentences, type ReadabilityKind, readability} from '../validation/index.ts'
import {isRecord, recordsIn, textOf} from '../validation/record.ts'
import {blockTexts, isLanguage, itemPath, mainLanguage} from '../vocabulary/index.ts'

/** What a finding is about. */
export type FindingKind = ReadabilityKind | 'alt' | 'contrast' | 'table' | 'video'

/** Something in a document that some people cannot read, see, hear or find their way in. */
export interface AccessibilityFinding {
  kind: FindingKind
  /** What is wrong, and what to do, in Swedish. */
  message: string
  /** Path of the field in Sanity's notation: `body.sv[_key=="a1"]`. */
  path: string
  /** What the form calls the fields on the way there. */
  titles: readonly string[]
  /** The language of the text; null for what is of no language. */
  language: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** Where one is in a document. */
interface Location {
  path: string
  titles: readonly string[]
  language: string | null
}

const isBlank = (text: unknown): boolean => textOf(text).trim() === ''

/** A text of an object, in Swedish when it is written in several languages, with where it is. */
const ownText = (value: Fields, name: string, {language}: Location) =>
  language === null
    ? {
        text: isRecord(value[name]) ? value[name][mainLanguage] : undefined,
        path: `${name}.${mainLanguage}`,
        language: mainLanguage,
      }
    : {text: value[name], path: name, language}

function* missingText(
  value: Fields,
  name: string,
  at: Location,
  kind: FindingKind,
  message: string,
): Generator<AccessibilityFinding> {
  const {text, path, language} = ownText(value, name, at)
  if (isBlank(text)) yield {...at, kind, message, path: `${at.path}.${path}`, language}
}

function* inTable({caption, rows, hasRowHeadings}: Fields, at: Location) {
  const table = {...at, kind: 'table'} as const
  if (isBlank(caption)) {
    yield {...table, message: 'Skriv vad tabellen visar', path: `${at.path}.caption`}
  }
  const [heads, ...others] = recordsIn(rows)
  const cells = Array.isArray(heads?.cells) ? heads.cells : []
  const corner = hasRowHeadings === true ? 1 : 0
  const path = `${at.path}.rows`
  if (others.length === 0) {
    yield {...table, message: 'Tabellen har ingen rad med rubriker och en till', path}
  } else if (cells.length === 0 || cells.slice(corner).some(isBlank)) {
    yield {...table, message: 'En kolumn har ingen rubrik: skriv en i första raden', path}
  }
}

/** What is said of an object by what it is. */
function* ofObject(
  definitions: Definitions,
  definition: Definition,
  value: Fields,
  at: Location,
): Generator<AccessibilityFinding> {
  const type = textOf(definition.type)
  const isImage = isRecord(value.asset) && /^image-/.test(textOf(value.asset._ref))
  if (isImage && definitions.fieldsOf(definition).some(({name}) => name === 'alt')) {
    const message = 'Bilden har ingen alternativtext: beskriv den för den som inte ser den'
    yield* missingText(value, 'alt', at, 'alt', message)
  }
  if ((type === 'videoBlock' || type === 'videoSection') && !isBlank(value.url)) {
    const message = 'Filmen har ingen text: skriv vad den visar för den som inte ser eller hör den'
    yield* missingText(value, 'description', at, 'video', message)
  }
  if (type === 'tableBlock') yield* inTable(value, at)
  if (type === 'palette') {
    for (const {message, path} of unreadablePairs(value)) {
      yield {...at, kind: 'contrast', message, path: `${at.path}.${path[0]}`}
    }
  }
}

const sentencesOf = (text: string, at: Location): AccessibilityFinding[] =>
  longSentences(text).map((message) => ({...at, kind: 'sentence', message}))

/**
 * Finds what makes documents hard to use for some: the advice that forms give, and what they require, in one place.
 * @param types definitions of all schema types
 */
export function accessibilityFindings(
  types: readonly object[],
): (document: Fields) => AccessibilityFinding[] {
  const definitions = new Definitions(types)

  function* inRichText(blocks: unknown, at: Location): Generator<AccessibilityFinding> {
    for (const {kind, message, path} of readability(blocks)) {
      const [block] = path
      yield {...at, kind, message, path: isRecord(block) ? itemPath(at.path, block, 0) : at.path}
    }
    for (const [index, block] of recordsIn(blocks).entries()) {
      const definition = definitions.find(block._type)
      if (!definition) continue
      const titles = [...at.titles, textOf(definition.title)]
      const place = {...at, path: itemPath(at.path, block, index), titles}
      for (const {path, text} of blockTexts(block)) {
        yield* sentencesOf(text, {...place, path: `${place.path}.${path}`})
      }
      yield* within({type: block._type}, block, place)
    }
  }

  function* inText(definition: Definition, value: Fields, at: Location) {
    for (const [language, text] of Object.entries(value)) {
      if (!isLanguage(language)) continue
      const place = {...at, path: `${at.path}.${language}`, language}
      if (textKindOf(definition) === 'richText') yield* inRichText(text, place)
      else yield* sentencesOf(textOf(text), place)
    }
  }

  function* within(
    definition: Definition,
    value: unknown,
    at: Location,
  ): Generator<AccessibilityFinding> {
    if (isRecord(value)) {
      if (textKindOf(definition)) {
        yield* inText(definition, value, at)
        return
      }
      yield* ofObject(definitions, definition, value, at)
      for (const field of definitions.fieldsOf(definition)) {
        const name = textOf(field.name)
        const path = at.path === '' ? name : `${at.path}.${name}`
        yield* within(field, value[name], {
          ...at,
          path,
          titles: [...at.titles, textOf(field.title)],
        })
      }
    }
    for (const [index, item] of recordsIn(value).entries()) {
      const member = definitions.memberOf(definition, item)
      if (!member) continue
      const title = textOf(member.title) || textOf(definitions.find(member.type)?.title)
      const titles = title === '' ? at.titles : [...at.titles, title]
      yield* within(member, item, {...at, path: itemPath(at.path, item, index), titles})
    }
  }

  return (document) => [
    ...within({type: document._type}, document, {path: '', titles: [], language: null}),
  ]
}

import {type Definition, Definitions} from '../definitions.ts'
import {isRecord, recordsIn, textOf} from '../validation/record.ts'
import {itemPath} from '../vocabulary/item-path.ts'
import {type TextKind, textKindOf} from './text-kind.ts'

/** One text of a document, in all its languages. */
export interface LocalizedText {
  /** Path of the field in Sanity's notation: `sections[_key=="a1"].heading`. */
  path: string
  /** What the form calls the fields on the way there: `['Startsidans delar', 'Öppning', 'Rubrik']`. */
  titles: readonly string[]
  kind: TextKind
  /** The text by language: a string, or an array of blocks. */
  languages: Readonly<Record<string, unknown>>
}

/** Whether there is anything to read in a text. */
export const isWritten = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0

/**
 * Finds the localised texts of documents.
 * @param types definitions of all schema types
 */
export function localizedTexts(
  types: readonly object[],
): (document: Readonly<Record<string, unknown>>) => LocalizedText[] {
  const definitions = new Definitions(types)

  function* inFields(
    fields: readonly Definition[],
    value: Definition,
    path: string,
    titles: readonly string[],
  ): Generator<LocalizedText> {
    for (const field of fields) {
      const name = textOf(field.name)
      const below = path === '' ? name : `${path}.${name}`
      yield* within(field, value[name], below, [...titles, textOf(field.title)])
    }
  }

  function* within(
    definition: Definition,
    value: unknown,
    path: string,
    titles: readonly string[],
  ): Generator<LocalizedText> {
    const kind = textKindOf(definition)
    if (kind) {
      if (isRecord(value)) yield {path, titles, kind, languages: value}
      return
    }
    if (isRecord(value)) yield* inFields(definitions.fieldsOf(definition), value, path, titles)
    for (const [index, item] of recordsIn(value).entries()) {
      const member = definitions.memberOf(definition, item)
      if (!member) continue
      const title = textOf(member.title) || textOf(definitions.find(member.type)?.title)
      const below = itemPath(path, item, index)
      yield* within(member, item, below, title === '' ? titles : [...titles, title])
    }
  }

  return (document) => {
    const fields = definitions.fieldsOf({type: document._type})
    return [...inFields(fields, document, '', [])]
  }
}

import {LOCALIZED_TYPES} from '../rights/belonging.ts'
import {isRecord} from '../validation/record.ts'

/** How a text is written: on one line, on several, or as rich text. */
type TextKind = 'string' | 'text' | 'richText'

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

type Definition = Readonly<Record<string, unknown>>

const kinds: Readonly<Record<(typeof LOCALIZED_TYPES)[number], TextKind>> = {
  localizedString: 'string',
  localizedText: 'text',
  localizedRichText: 'richText',
}

const kindOf = (name: string): TextKind | undefined =>
  Object.hasOwn(kinds, name)
    ? kinds[LOCALIZED_TYPES.find((type) => type === name) ?? 'localizedString']
    : undefined

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const records = (value: unknown): Definition[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

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
  const named = new Map(
    types.filter(isRecord).map((definition) => [textOf(definition.name), definition]),
  )

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
    const type = textOf(definition.type)
    const kind = kindOf(type)
    if (kind) {
      if (isRecord(value)) yield {path, titles, kind, languages: value}
      return
    }
    const fields = records(definition.fields ?? named.get(type)?.fields)
    if (isRecord(value)) yield* inFields(fields, value, path, titles)
    const members = records(definition.of ?? named.get(type)?.of)
    for (const item of records(value)) {
      const member =
        members.find(({name, type: of}) => (name ?? of) === item._type) ??
        (members.length === 1 ? members[0] : undefined)
      if (!member) continue
      const title = textOf(member.title) || textOf(named.get(textOf(member.type))?.title)
      const below = `${path}[_key==${JSON.stringify(textOf(item._key))}]`
      yield* within(member, item, below, title === '' ? titles : [...titles, title])
    }
  }

  return (document) => {
    const fields = records(named.get(textOf(document._type))?.fields)
    return [...inFields(fields, document, '', [])]
  }
}

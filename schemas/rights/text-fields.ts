import {type Definition, Definitions} from '../definitions.ts'
import {TRANSLATED_FROM} from '../fields/upkeep.ts'
import {type TextKind, textKindOf} from '../translation/text-kind.ts'
import {isRecord} from '../validation/record.ts'

/** A place in a document, as far as it leads to texts in several languages. */
export interface TextField {
  /** The type of the object with one text per language that belongs here, and whether a value is such a text. */
  localized?: {type: string; accepts: (text: unknown) => boolean}
  /** The language that an item of an array is about, where each item is about one. */
  languageOf?: (item: unknown) => string | undefined
  /** The field of an object that stands here. */
  field(name: string): TextField | undefined
  /** What an item of an array that stands here is. */
  item(item: unknown): TextField | undefined
}

const isBlocks = (value: unknown): boolean => Array.isArray(value) && value.every(isRecord)

const accepts: Readonly<Record<TextKind, (text: unknown) => boolean>> = {
  string: (text) => typeof text === 'string',
  text: (text) => typeof text === 'string',
  richText: isBlocks,
}

/** The language that somebody has said is ready, in {@link TRANSLATED_FROM}. */
function readyLanguage(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined
  const {_key, _type, language, texts, ...others} = item
  const isWhole = _type === TRANSLATED_FROM && typeof texts === 'string' && _key === language
  const isReady = isWhole && Object.keys(others).length === 0
  return isReady && typeof language === 'string' ? language : undefined
}

/**
 * Where documents have texts in several languages, by their schema.
 * @param types definitions of all schema types
 * @returns the fields of a document, by its type; undefined for a type without a schema
 */
export function textFields(types: readonly object[]): (type: string) => TextField | undefined {
  const definitions = new Definitions(types)
  const at = (definition: Definition): TextField => {
    const kind = textKindOf(definition)
    return {
      ...(kind ? {localized: {type: String(definition.type), accepts: accepts[kind]}} : {}),
      ...(definition.name === TRANSLATED_FROM ? {languageOf: readyLanguage} : {}),
      field: (name) => {
        const found = definitions.fieldsOf(definition).find((field) => field.name === name)
        return found && at(found)
      },
      item: (item) => {
        const member = isRecord(item) ? definitions.memberOf(definition, item) : undefined
        return member && at(member)
      },
    }
  }
  return (type) => (definitions.find(type) ? at({type}) : undefined)
}

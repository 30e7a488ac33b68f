import {isRecord} from '../../schemas/index.ts'

/** The id that a reference names; '' for anything else. */
export const idOf = (reference: unknown): string =>
  isRecord(reference) && typeof reference._ref === 'string' ? reference._ref : ''

/** The ids that a list of references names. */
export const idsOf = (references: unknown): string[] =>
  Array.isArray(references) ? references.map(idOf).filter((id) => id !== '') : []

const referTo = (id: string) => ({_type: 'reference', _ref: id})

/** A reference to a document; undefined without an id. */
export const reference = (id: string | undefined) => (id ? referTo(id) : undefined)

/** A list of references, each once. */
export const references = (ids: readonly string[]) =>
  [...new Set(ids)].map((id) => ({_key: id, ...referTo(id)}))

/** The Swedish of a localised text. */
export const swedish = (text: unknown): string =>
  isRecord(text) && typeof text.sv === 'string' ? text.sv : ''

/** A localised text with another Swedish. */
export const withSwedish = (
  type: 'localizedString' | 'localizedText',
  text: unknown,
  sv: string,
) => ({...(isRecord(text) ? text : {}), _type: type, sv})

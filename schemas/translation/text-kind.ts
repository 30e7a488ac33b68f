import type {Definition} from '../definitions.ts'
import {LOCALIZED_TYPES} from '../rights/belonging.ts'

/** How a text is written: on one line, on several, or as rich text. */
export type TextKind = 'string' | 'text' | 'richText'

const kinds: Readonly<Record<(typeof LOCALIZED_TYPES)[number], TextKind>> = {
  localizedString: 'string',
  localizedText: 'text',
  localizedRichText: 'richText',
}

/** How the texts of a localised object are written; undefined for everything else. */
export function textKindOf({type}: Definition): TextKind | undefined {
  const found = LOCALIZED_TYPES.find((name) => name === type)
  return found && kinds[found]
}

import {languages} from '../../schemas/index.ts'

/**
 * The languages that you may limit a role to: those of content, or your own; and whichever have been chosen before.
 * @param own yours, of which none means all
 */
export const languagesToChoose = (
  own: readonly string[],
  chosen: readonly string[],
): readonly string[] => [
  ...new Set([...(own.length > 0 ? own : languages.map(({value}) => value)), ...chosen]),
]

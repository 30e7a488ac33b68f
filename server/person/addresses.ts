import {isMailAddress, normalizeAddress} from '../../mail/index.ts'

/** Shorter words stand in any file by chance. */
const MIN_SEARCHED = 5

/**
 * The e-mail addresses of a person, normalized.
 * @param who the name, id or e-mail address that was asked for
 * @param documents those about them
 */
export function addressesOf(
  who: string,
  documents: readonly Readonly<Record<string, unknown>>[],
): string[] {
  const given = [who, ...documents.map(({email}) => (typeof email === 'string' ? email : ''))]
  return [...new Set(given.map(normalizeAddress).filter(isMailAddress))].sort()
}

/** What was asked for, as it may be written in files. */
export function spellingsOf(who: string): string[] {
  const words = isMailAddress(normalizeAddress(who)) ? [who, normalizeAddress(who)] : [who]
  return words.filter((word) => word.length >= MIN_SEARCHED)
}

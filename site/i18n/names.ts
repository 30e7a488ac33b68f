import {isLanguage, packs} from './languages.ts'

/**
 * What a language calls a region or another language. What has no name there, or is no code at all, as an import may
 * bring it, stays as it is written.
 */
function nameOf(code: string, type: 'language' | 'region', inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], {type}).of(code) ?? code
  } catch (thrown) {
    if (thrown instanceof RangeError) return code
    throw thrown
  }
}

/** Names stand among the site's own words: in the language that those are in. */
const wordsOf = (language: string): string =>
  (isLanguage(language) && packs[language].borrows) || language

/** A language's name in itself, as switchers show it: `svenska`, `English`. */
export const endonymOf = (language: string): string => {
  const own = isLanguage(language) ? packs[language].endonym : undefined
  if (own) return own
  const name = nameOf(language, 'language', language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A language's name in another: `svenska` for sv in Swedish, `Swedish` in English. */
export const languageNameIn = (language: string, inLanguage: string): string =>
  nameOf(language, 'language', wordsOf(inLanguage))

/** A country's name in a language: `Tyskland` for DE in Swedish; a name that somebody wrote in place of a code stays. */
export function countryNameIn(country: string, inLanguage: string): string {
  const code = country.toUpperCase()
  const name = nameOf(code, 'region', wordsOf(inLanguage))
  return name === code ? country : name
}

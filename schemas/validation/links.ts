import type {CustomValidator} from '@sanity/types'
import {isLink, type LinkScheme, linkSchemes, phoneNumbers, webSchemes} from '../addresses/index.ts'

const advice = (schemes: readonly LinkScheme[]): string => {
  const written = schemes
    .filter((scheme) => scheme !== 'http')
    .map((scheme) => (scheme === 'https' ? 'https://…' : `${scheme}:…`))
  return `Skriv en hel adress: ${new Intl.ListFormat('sv', {type: 'disjunction'}).format(written)}`
}

const linkValidator =
  (schemes: readonly LinkScheme[]): CustomValidator<unknown> =>
  (value) =>
    value === undefined || (typeof value === 'string' && isLink(value, schemes)) || advice(schemes)

/** A web page, an e-mail address or a telephone number. */
export const linkIsSafe = linkValidator(linkSchemes)

/** A web page. */
export const isWebPage = linkValidator(webSchemes)

/** A web page or an e-mail address. */
export const isWebPageOrMail = linkValidator([...webSchemes, 'mailto'])

/**
 * A telephone number that visitors can press. Use it for a warning: any other text is still shown, just not as a link.
 */
export const isPhone: CustomValidator<unknown> = (value) =>
  typeof value !== 'string' ||
  value.trim() === '' ||
  phoneNumbers(value).length > 0 ||
  'Det går inte att ringa härifrån: skriv numret som 0910-73 50 00 eller +46 910 73 50 00. Flera nummer skiljs åt med komma.'

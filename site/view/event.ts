import {type Localized, withTranslations} from '../i18n/index.ts'
import {lookUp} from '../text/look-up.ts'
import type {Words} from './view.ts'

interface Venue {
  venue?: string | null
  venueTranslations?: Localized
  address?: string | null
  addressTranslations?: Localized
}

/** What is unusual about an event: moved, cancelled, not certain yet; undefined for one that will be. */
export const noticeOf = (
  {texts: {tentative, postponed, cancelled}}: Words,
  status: string | null | undefined,
): string | undefined => lookUp({tentative, postponed, cancelled}, status)

/** Where an event is, in the page's language; '' for what is not written. */
export const whereIs = ({t}: Words, event: Venue): {venue: string; address: string} => ({
  venue: t(withTranslations(event.venue, event.venueTranslations)),
  address: t(withTranslations(event.address, event.addressTranslations)),
})

/** Words between single spaces, with one at either end: a name is in it as a whole or not at all. */
const asWords = (text: string): string => ` ${text.replace(/[\s,]+/g, ' ').trim()} `

/**
 * Where an event is, on one line: 'Tomtområdet, Sörby, Kumla'. What stands before is not said again.
 * @param place what the place that it belongs to is called
 */
export function whereInWords(words: Words, event: Venue, place: string | null): string {
  const {venue, address} = whereIs(words, event)
  return [venue, address, place ?? ''].reduce(
    (said, part) =>
      part === '' || asWords(said).includes(asWords(part))
        ? said
        : said
          ? `${said}, ${part}`
          : part,
    '',
  )
}

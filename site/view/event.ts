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

import {type Localized, withTranslations} from '../i18n/index.ts'
import type {View} from './view.ts'

interface Venue {
  venue?: string | null
  venueTranslations?: Localized
  address?: string | null
  addressTranslations?: Localized
}

/** Where an event is, in the page's language; '' for what is not written. */
export const whereIs = ({t}: View, event: Venue): {venue: string; address: string} => ({
  venue: t(withTranslations(event.venue, event.venueTranslations)),
  address: t(withTranslations(event.address, event.addressTranslations)),
})

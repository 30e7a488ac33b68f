import type {PhoneCountry} from '../../schemas/addresses/index.ts'
import type {Page} from '../page.ts'

/** Neighbours who write their numbers without a country code, by the language of their campaigns. */
const countries: Readonly<Record<string, PhoneCountry>> = {nb: 'NO', da: 'DK', fi: 'FI'}

/** The country whose numbers a campaign writes without a code: its main language says whose, otherwise Sweden's. */
export const phoneCountryOf = ({languages: [main = 'sv']}: Page): PhoneCountry =>
  countries[main] ?? 'SE'

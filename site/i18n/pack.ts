import type {Language} from '../../schemas/index.ts'
import type {Addresses} from './addresses.ts'
import type {FormTexts} from './forms.ts'
import type {Notices} from './notices.ts'
import type {ResultTexts} from './results.ts'
import type {Texts} from './texts.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Everything that pages in a language need of it: what a folder in ./languages holds. */
export interface LanguagePack {
  /** The locale whose dates and numbers are shown, where it is not the language's own usual one. */
  locale?: string
  /** What its readers would rather read than English, where a translation is missing. */
  alsoRead?: readonly Language[]
  /** The language that the site's own words are in while nobody has written them in this one. */
  borrows?: Language
  /** What the language calls itself, where {@link Intl} does not know. */
  endonym?: string
  /**
   * What people type who look for a job, a home, a plot or an education: groups of words that mean the same to them, in
   * small letters. A search for one finds the others, and what may be had here first.
   */
  wanted?: readonly (readonly string[])[]
  texts: Texts
  notices: Notices
  forms: FormTexts
  results: ResultTexts
  vocabulary: Vocabulary
  addresses: Addresses
}

import {en} from './english.ts'
import {refusalTexts} from './refusals.ts'
import {sv} from './swedish.ts'

/** The namespace of the texts below. */
export const NAMESPACE = 'hemvist-accounts'

/** The texts of the account and people views, by locale of the Studio. */
export const accountTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sv-SE': {...sv, ...refusalTexts},
  'en-US': en,
}

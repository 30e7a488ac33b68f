import {en} from './english-texts.ts'
import {refusalTexts} from './refusal-texts.ts'
import {sv} from './swedish-texts.ts'

/** The namespace of the texts below. */
export const NAMESPACE = 'hemvist-accounts'

/** The texts of the account and people views, by locale of the Studio. */
export const accountTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sv-SE': {...sv, ...refusalTexts},
  'en-US': en,
}

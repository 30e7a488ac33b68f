import {isLanguage, type Language, mainLanguage} from '../vocabulary/index.ts'

/** The part of a campaign that decides in which languages its site is. */
export interface CampaignLanguages {
  /** Those that it is written in, in order. */
  languages?: readonly unknown[] | null
  /** Those of them that visitors get. Swedish needs no release: other languages fall back to it. */
  releasedLanguages?: readonly unknown[] | null
}

const known = (values: readonly unknown[] | null | undefined): Language[] => [
  ...new Set((values ?? []).filter((value) => typeof value === 'string' && isLanguage(value))),
]

/** The languages of a campaign that visitors get, in order; {@link publicLanguages} is the same rule in GROQ. */
export const publicLanguagesOf = ({languages, releasedLanguages}: CampaignLanguages): Language[] =>
  known(languages).filter(
    (language) => language === mainLanguage || known(releasedLanguages).includes(language),
  )

/** The languages of a campaign that are prepared for a release: previews show them, and visitors do not get them. */
export const preparedLanguagesOf = (campaign: CampaignLanguages): Language[] => {
  const shown = publicLanguagesOf(campaign)
  return known(campaign.languages).filter((language) => !shown.includes(language))
}

const isPublic = `(@ == "${mainLanguage}" || @ in ^.releasedLanguages)`
const all = `coalesce(languages, ["${mainLanguage}"])`

/** GROQ over a campaign: the languages that visitors get, in order. */
export const publicLanguages = `${all}[${isPublic}]`

/** GROQ over a campaign: the languages that are prepared, and which only previews show. */
export const preparedLanguages = `${all}[${isPublic} != true]`

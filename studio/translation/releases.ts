import type {SanityClient} from 'studio-client'
import {
  type CampaignLanguages,
  languages,
  mainLanguage,
  preparedLanguagesOf,
  publicLanguagesOf,
  titleOf,
} from '../../schemas/index.ts'
import {count} from '../desk/index.ts'
import type {TranslatedDocument} from './translations.ts'

type Form = CampaignLanguages & {_id: string; _rev: string}

/** A language of a campaign, beside Swedish. */
export interface ReleasableLanguage {
  language: string
  /** Visitors get it, when the site is open. */
  isPublic: boolean
  /** Why it cannot be released yet, for whoever wants to. */
  hindrance?: string
}

const formsOf = (client: SanityClient, id: string, signal?: AbortSignal): Promise<Form[]> =>
  client.fetch<Form[]>(
    '*[_id in [$id, "drafts." + $id]]{_id, _rev, languages, releasedLanguages}',
    {id},
    {perspective: 'raw', ...(signal ? {signal} : {})},
  )

const allOf = (form: CampaignLanguages | undefined): readonly string[] =>
  form ? [...publicLanguagesOf(form), ...preparedLanguagesOf(form)] : []

/** The languages of a campaign, as it is edited and as it is published. */
export async function readLanguages(
  client: SanityClient,
  id: string,
  signal: AbortSignal,
): Promise<ReleasableLanguage[]> {
  const forms = await formsOf(client, id, signal)
  const published = forms.find(({_id}) => _id === id)
  const chosen = new Set(forms.flatMap(allOf))
  return languages
    .map(({value}) => value)
    .filter((language) => language !== mainLanguage && chosen.has(language))
    .map((language): ReleasableLanguage => {
      if (!published) {
        return {language, isPublic: false, hindrance: 'Publicera kampanjen först.'}
      }
      const isPublic = publicLanguagesOf(published).includes(language)
      return allOf(published).includes(language)
        ? {language, isPublic}
        : {language, isPublic, hindrance: 'Språket är nytt. Publicera kampanjen med det först.'}
    })
}

/**
 * Shows visitors a campaign's site in a language, or takes it back: in the published document, and in the draft, which
 * would undo it otherwise.
 * @throws when the campaign may not be published, or somebody changed it meanwhile
 */
export async function setReleased(
  client: SanityClient,
  id: string,
  language: string,
  isReleased: boolean,
): Promise<void> {
  const transaction = client.transaction()
  for (const {_id, _rev, releasedLanguages} of await formsOf(client, id)) {
    const others = (releasedLanguages ?? []).filter((other) => other !== language)
    const released = isReleased ? [...others, language] : others
    transaction.patch(_id, {ifRevisionID: _rev, set: {releasedLanguages: released}})
  }
  await transaction.commit({visibility: 'sync'})
}

/** What a language is called inside a sentence. */
export const nameInSentence = (language: string): string =>
  titleOf(languages, language).toLowerCase()

/** How far the documents of a campaign are translated to a language, in a line. */
export function progressInWords(
  documents: readonly TranslatedDocument[],
  language: string,
): {text: string; isReady: boolean} {
  const states = documents.flatMap((document) =>
    document.languages.filter((one) => one.language === language),
  )
  const without = states.filter(({missing}) => missing > 0)
  const missing = without.reduce((sum, one) => sum + one.missing, 0)
  const outdated = states.filter(({state}) => state === 'outdated').length
  const unchecked = states.filter(({state}) => state === 'unchecked').length
  const parts = [
    missing > 0 &&
      `${count(missing, 'text saknas', 'texter saknas')} i ${count(without.length, 'dokument', 'dokument')}`,
    outdated > 0 &&
      `svenskan har ändrats i ${count(outdated, 'dokument', 'dokument')} sedan de översattes`,
    unchecked > 0 &&
      `${count(unchecked, 'dokument är översatt men inte markerat klart', 'dokument är översatta men inte markerade klara')}`,
  ].filter((part) => part !== false)
  const text = parts.join(', ')
  return parts.length === 0
    ? {text: 'Allt är klart.', isReady: true}
    : {text: `${text[0]?.toUpperCase()}${text.slice(1)}.`, isReady: false}
}

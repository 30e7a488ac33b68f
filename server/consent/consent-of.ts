import type {Dataset, LakeDocument, Mutation, Requester} from '../../lake/index.ts'
import {
  type Consent,
  consentWording,
  documentName,
  isConsent,
  isRecord,
  type OpenTerm,
  personTypes,
  type Wording,
} from '../../schemas/index.ts'

const shown: ReadonlySet<string> = new Set([...personTypes, 'article'])

/** A document about a person, with what they are asked. */
export interface AskedPerson {
  /** Every stored form of the document: published, draft and versions in releases. */
  forms: readonly LakeDocument[]
  /** Those of them that ask for the same. */
  alike: readonly LakeDocument[]
  name: string
  consent: Consent
  /** What they agree to; '' while editors have not said everything. */
  words: string
  open: readonly OpenTerm[]
}

const idOf = (reference: unknown): string =>
  isRecord(reference) && typeof reference._ref === 'string' ? reference._ref : ''

/** What a document says of its consent. */
const consentIn = (document: LakeDocument): Consent =>
  isConsent(document.consent) ? document.consent : {}

/** Names of the campaigns that a consent lists, as far as somebody may read all of them. */
function campaignNames(
  {campaigns = []}: Consent,
  dataset: Dataset,
  requester: Requester,
): string[] | undefined {
  const names = campaigns.map((reference) => {
    const id = idOf(reference)
    const found = [id, `drafts.${id}`]
      .flatMap((form) => dataset.collection.get(form) ?? [])
      .find((form) => form._type === 'campaign' && dataset.access.may(requester, 'read', form))
    return found && documentName(found)
  })
  const known = names.flatMap((name) => name || [])
  return known.length === names.length ? known : undefined
}

const wordingOf = (document: LakeDocument, dataset: Dataset, requester: Requester): Wording => {
  const consent = consentIn(document)
  const campaigns = campaignNames(consent, dataset, requester)
  return consentWording(consent, {name: documentName(document), campaigns})
}

/**
 * What somebody is asked, with the eyes of whoever asks; the draft counts before what is published.
 * @returns undefined when there is no such document, or whoever asks may not read it in full
 */
export function askedPerson(
  dataset: Dataset,
  id: string,
  requester: Requester,
): AskedPerson | undefined {
  const forms = dataset.collection.versions(id)
  const isRead = forms.every((form) => dataset.access.may(requester, 'read', form))
  const document =
    forms.find(({_id}) => _id === `drafts.${id}`) ?? forms.find(({_id}) => _id === id)
  if (!document || !isRead || !shown.has(document._type)) return undefined
  const consent = consentIn(document)
  if (consent.protectedIdentity === true) return undefined
  const {text, open} = wordingOf(document, dataset, requester)
  const alike = forms.filter((form) => wordingOf(form, dataset, requester).text === text)
  return {forms, alike, name: documentName(document), consent, words: text, open}
}

/** Withdraws a consent in all forms, so that publishing none of them brings the person back. */
export const withdrawal = ({forms}: AskedPerson, now: Date): Mutation[] =>
  forms.map(({_id}) => ({
    patch: {
      id: _id,
      setIfMissing: {consent: {_type: 'consent'}},
      set: {'consent.withdrawnAt': now.toISOString()},
    },
  }))

/** Keeps what somebody has agreed to in the forms that ask for the same. */
export const agreement = ({alike, words}: AskedPerson, now: Date): Mutation[] =>
  alike.map(({_id}) => ({
    patch: {id: _id, set: {'consent.agreedAt': now.toISOString(), 'consent.agreedText': words}},
  }))

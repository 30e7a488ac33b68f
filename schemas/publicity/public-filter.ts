import {isNeverShown, validConsent} from './conditions.ts'

/** Document types that always show a person. An article does when it names people. */
export const personTypes = ['ambassador', 'inflyttareStory', 'contactPerson'] as const

/** Top-level fields that the public never reads: who asked, when, guardians and notes, and who works with a document. */
export const privateFields: readonly string[] = [
  'consent',
  'belongsTo',
  'contributors',
  'responsible',
  'reviewBy',
  'translatedFrom',
]

/** Whether a document shows a person. {@link showsPerson} is the same rule in GROQ. */
export const isOfPerson = ({_type, people}: Readonly<Record<string, unknown>>): boolean =>
  personTypes.some((type) => type === _type) ||
  (_type === 'article' && Array.isArray(people) && people.length > 0)

/** GROQ: this document shows a person. */
export const showsPerson = `(_type in ${JSON.stringify(personTypes)} || (_type == "article" && defined(people[0])))`

/**
 * GROQ with `$campaign` (a document id): this document's consent covers that campaign. Without a legal basis, it covers
 * none, and neither does what a reference to somebody who is not public leads to, null. `$previewed` is the document that
 * a preview is for, before anybody has given a consent; null in publishing.
 */
export const consentCoversCampaign =
  '(defined(_id) && ((defined(consent.basis) && (consent.scope == "all" || $campaign in consent.campaigns[]._ref)) || _id == $previewed))'

/** GROQ: others may show this document's people on their own websites, too. */
export const consentCoversEmbeds = '"embed" in consent.channels'

/**
 * GROQ over one document: a preview may show it. People who have not been asked yet are shown, so that they can see what
 * they are asked about; people whom nobody may show are not.
 */
export const previewFilter = `!(${showsPerson} && ${isNeverShown})`

/**
 * GROQ over one document: the public may read it now. Never drafts, versions and other ids with a dot; documents that
 * show a person only with a currently valid consent that covers the web; all others always.
 */
export const publicDocumentFilter = `count(string::split(_id, ".")) == 1 && (!${showsPerson} || (${validConsent} && "web" in consent.channels))`

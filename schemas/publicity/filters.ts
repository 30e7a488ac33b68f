import {FIRST_DAY_BEGINS, LAST_DAY_ENDS} from './consent.ts'

/** Documents that show a person always. An article does when it names people. */
export const personTypes = ['ambassador', 'inflyttareStory', 'contactPerson'] as const

/** Top-level fields that the public never reads: who asked, when, guardians and notes are nobody's business. */
export const privateFields: readonly string[] = ['consent']

/** GROQ: this document's consent is valid at `now()`. The same as `consentIsValid`. */
export const validConsent = [
  'defined(consent.basis) && consent.basis != ""',
  '!(consent.protectedIdentity == true)',
  '!defined(consent.withdrawnAt)',
  '(!(consent.minor == true) || (defined(consent.guardian.consentedAt) && consent.guardian.consentedAt != ""))',
  `dateTime(now()) < dateTime(consent.validUntil + "${LAST_DAY_ENDS}")`,
  `(!defined(consent.validFrom) || dateTime(consent.validFrom + "${FIRST_DAY_BEGINS}") <= dateTime(now()))`,
].join(' && ')

/** GROQ with `$campaign` (a document id): this document's consent stretches to that campaign. */
export const consentCoversCampaign =
  '(coalesce(count(consent.campaigns), 0) == 0 || $campaign in consent.campaigns[]._ref)'

const showsPerson = `(_type in ${JSON.stringify(personTypes)} || (_type == "article" && defined(people[0])))`

/**
 * GROQ over one document: the public may read it now. Drafts, versions and every other id with a dot never;
 * a document that shows a person only with a consent that is valid at this moment and covers the web; the rest always.
 */
export const publicDocumentFilter = `count(string::split(_id, ".")) == 1 && (!${showsPerson} || (${validConsent} && "web" in consent.channels))`

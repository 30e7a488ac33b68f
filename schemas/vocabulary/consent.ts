import type {Option, ValueOf} from './option.ts'

/**
 * Legal bases for showing a person (GDPR article 6.1 a, b, e, f and the press exemption). Consent is often not the best
 * basis for a public body, because people may find it hard to refuse one.
 */
export const legalBases = [
  {value: 'consent', title: 'Samtycke (art. 6.1 a)'},
  {value: 'agreement', title: 'Avtal, till exempel modellavtal (art. 6.1 b)'},
  {value: 'employment', title: 'Uppdrag i anställningen (art. 6.1 b eller e)'},
  {value: 'publicInterest', title: 'Uppgift av allmänt intresse (art. 6.1 e)'},
  {value: 'legitimateInterest', title: 'Berättigat intresse efter avvägning (art. 6.1 f)'},
  {value: 'journalism', title: 'Journalistiskt ändamål med utgivningsbevis'},
  {value: 'fictional', title: 'Påhittad person (exempelinnehåll)'},
] as const satisfies readonly Option[]

export type LegalBasis = ValueOf<typeof legalBases>

/** In which campaigns a person may be shown. */
export const consentScopes = [
  {value: 'chosen', title: 'Bara i de här kampanjerna'},
  {value: 'all', title: 'I alla kampanjer här, också kommande'},
] as const satisfies readonly Option[]

export type ConsentScope = ValueOf<typeof consentScopes>

/** Where a person may be shown. `web` covers the microsites and their public data. */
export const channels = [
  {value: 'web', title: 'Webbplatser'},
  {value: 'embed', title: 'Inbäddat hos arbetsgivare och partner'},
  {value: 'social', title: 'Sociala medier'},
  {value: 'print', title: 'Tryck och PDF'},
] as const satisfies readonly Option[]

export type Channel = ValueOf<typeof channels>

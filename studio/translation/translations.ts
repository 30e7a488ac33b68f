import * as z from 'zod/mini'
import {askServer, nothing} from '../desk/index.ts'

const languageState = z.object({
  language: z.string(),
  state: z.enum(['missing', 'outdated', 'ready', 'unchecked']),
  /** How many texts are missing, of how many. */
  missing: z.number(),
  texts: z.number(),
})

const translatedDocument = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  languages: z.readonly(z.array(languageState)),
})

const languageSite = z.object({
  language: z.string(),
  /** How many pages visitors get once it is released. */
  pages: z.number(),
  home: z.nullable(z.object({preview: z.string(), live: z.nullable(z.string())})),
})

const campaignTranslation = z.object({
  languages: z.readonly(z.array(z.string())),
  sites: z.readonly(z.array(languageSite)),
  documents: z.readonly(z.array(translatedDocument)),
})

const importedTranslation = z.object({
  language: z.string(),
  texts: z.number(),
  documents: z.number(),
  problems: z.readonly(
    z.array(
      z.object({
        document: z.string(),
        title: z.string(),
        text: z.string(),
        note: z.string(),
        problem: z.string(),
      }),
    ),
  ),
  problemCount: z.number(),
})

/** See server/translation. */
export type TranslatedDocument = z.infer<typeof translatedDocument>
export type CampaignTranslation = z.infer<typeof campaignTranslation>
export type ImportedTranslation = z.infer<typeof importedTranslation>
type TranslationState = z.infer<typeof languageState>['state']

const pathOf = (campaign: string) => `/studio/api/translations/${encodeURIComponent(campaign)}`

/** How far a campaign is translated. @throws {ServerError} */
export const readTranslation = (
  campaign: string,
  signal: AbortSignal,
): Promise<CampaignTranslation> => askServer(campaignTranslation, pathOf(campaign), {signal})

/** Address of a file for a translator. */
export const fileAddress = (
  campaign: string,
  query: {language: string; version: '1.2' | '2.0'; which: 'all' | 'missing'},
): string => `${pathOf(campaign)}/file?${new URLSearchParams(query)}`

/** Takes in a translator's file. @throws {ServerError} with what is wrong with it */
export const importTranslation = (campaign: string, file: Blob): Promise<ImportedTranslation> =>
  askServer(importedTranslation, `${pathOf(campaign)}/file`, {method: 'POST', body: file})

/** Says that a document is ready in a language, as it is now. @throws {ServerError} */
export const markReady = (
  campaign: string,
  document: string,
  language: string,
): Promise<undefined> =>
  askServer(nothing, `${pathOf(campaign)}/ready/${encodeURIComponent(document)}/${language}`, {
    method: 'POST',
  })

/** What a state is called. */
export const stateWords = {
  missing: {text: 'Saknas', tone: 'critical'},
  outdated: {text: 'Svenskan har ändrats', tone: 'caution'},
  unchecked: {text: 'Översatt, inte markerad klar', tone: 'default'},
  ready: {text: 'Klar', tone: 'positive'},
} as const satisfies Record<TranslationState, {text: string; tone: string}>

const problemWords: Readonly<Record<string, string>> = {
  unknownDocument: 'dokumentet hör inte till kampanjen',
  unknown: 'texten finns inte längre',
  changed: 'svenskan har ändrats sedan filen hämtades',
  empty: 'översättningen är tom',
  incomplete: 'alla stycken i texten måste vara översatta',
  marks: 'översättningen har fetstil eller en länk som svenskan inte har',
}

/** Why a text was not taken in. */
export const problemInWords = (problem: string): string =>
  problemWords[problem] ?? 'den gick inte att läsa in'

import {documentTitle, type FindingKind, languages, titleOf} from '../../schemas/index.ts'
import {toCsv} from '../../text/index.ts'
import type {DocumentFinding} from './collect.ts'

/** What each kind of finding is called, in the order of the choice. */
export const kindTitles: Readonly<Record<FindingKind, string>> = {
  heading: 'Rubriker',
  link: 'Länktexter',
  sentence: 'Långa meningar',
  alt: 'Alternativtext',
  contrast: 'Kontrast',
  table: 'Tabeller',
  video: 'Film utan text',
}

/** Whether a choice in a list is a kind of finding. */
export const isKind = (value: string): value is FindingKind => value in kindTitles

/** What a document is called in lists. */
export const nameOf = ({title, type}: DocumentFinding): string => title || documentTitle(type)

/** The language of a finding's text; '' for what is of no language. */
export const languageOf = ({language}: DocumentFinding): string =>
  language === null ? '' : titleOf(languages, language)

/** The way to the field in the form: `Text › Bild`. */
export const fieldOf = ({titles}: DocumentFinding): string => titles.filter(Boolean).join(' › ')

/** All findings as a table for spreadsheets. @param addressOf where a finding is mended */
export const findingsCsv = (
  findings: readonly DocumentFinding[],
  addressOf: (finding: DocumentFinding) => string,
): string =>
  toCsv([
    ['Slag', 'Dokument', 'Typ', 'Språk', 'Fält', 'Vad', 'Adress'],
    ...findings.map((finding) => [
      kindTitles[finding.kind],
      nameOf(finding),
      documentTitle(finding.type),
      languageOf(finding),
      fieldOf(finding),
      finding.message,
      addressOf(finding),
    ]),
  ])

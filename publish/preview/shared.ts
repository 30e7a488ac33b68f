import {escaped} from '../markup.ts'

/** A page that is shown to somebody without an account, before it is published. */
export interface SharedPage {
  /** Slug of the campaign. */
  campaign: string
  /** Public path inside the campaign. */
  path: string
  /** The document that it is about. */
  documentId: string
  /** Last moment at which it is shown, in milliseconds since 1970. */
  until: number
}

/** `$previewed` for a `?with=` in the address; null when it is missing or no document id. */
export function previewedDocument(url: URL): string | null {
  const id = url.searchParams.get('with') ?? ''
  return /^[\w.-]{1,128}$/.test(id) ? id : null
}

/** GROQ: what somebody may read who is shown one document: that document, and everything public. */
export const readableFor = (documentId: string, previewFilter: string): string =>
  `_id in ${JSON.stringify([documentId, `drafts.${documentId}`])} && (${previewFilter})`

const day = new Intl.DateTimeFormat('sv', {dateStyle: 'long', timeZone: 'Europe/Stockholm'})

/** A line at the top of a shared page that says what it is. */
export const sharedNotice = ({until}: SharedPage): string =>
  `<p lang="sv" data-shared-page>${escaped(`Förhandsvisning: så här är det tänkt att sidan ska se ut. Den är inte publicerad. Länken gäller till och med ${day.format(until)}.`)}</p>`

import {millisecondsInDay} from 'date-fns/constants'
import {z} from 'zod'
import {readSignedText, type Signer, signText} from '../desk/signed-text.ts'

/** For how many days a person can answer by their link. */
export const CONSENT_LINK_DAYS = 90

const PURPOSE = 'consent'

const contents = z.tuple([z.string(), z.string()])

interface ConsentLink {
  /** Published id of the document about the person. */
  documentId: string
  /** Account of whoever made the link. */
  by: string
}

/** A token with which somebody answers for themselves, signed, without anything secret in it. */
export const consentToken = (signer: Signer, {documentId, by}: ConsentLink): string =>
  signText(signer, PURPOSE, JSON.stringify([documentId, by]), CONSENT_LINK_DAYS * millisecondsInDay)

/** Whom a token is for; null when it is not genuine, or not valid any more. */
export function readConsentToken(signer: Signer, token: string): ConsentLink | null {
  const signed = readSignedText(signer, PURPOSE, token)
  if (!signed) return null
  const [documentId, by] = contents.parse(JSON.parse(signed.text))
  return {documentId, by}
}

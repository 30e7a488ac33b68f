import {millisecondsInDay} from 'date-fns/constants'
import {z} from 'zod'
import type {SharedPage} from '../../publish/index.ts'
import {readSignedText, type Signer, signText} from './signed-text.ts'

/** For how many days a link is valid, unless its maker says otherwise. */
export const SHARE_DAYS = 7
const MAX_SHARE_DAYS = 30

/** What somebody asks to share. */
export const shareRequest = z.strictObject({
  /** Slug of the campaign whose page it is. */
  campaign: z.string().min(1).max(200),
  /** Public path of the page inside the campaign. */
  path: z.string().startsWith('/').max(500),
  /** Published id of the document. */
  document: z.string().regex(/^[\w-]{1,128}$/),
  days: z.int().min(1).max(MAX_SHARE_DAYS).default(SHARE_DAYS),
})

const contents = z.tuple([z.string(), z.string(), z.string(), z.string()])

const PURPOSE = 'shared-page'

export interface ShareLink extends SharedPage {
  /** Account of whoever made the link. */
  by: string
}

/** A token that shows one page, signed, without anything secret in it. */
export function shareToken(signer: Signer, link: Omit<ShareLink, 'until'>, days: number): string {
  const {campaign, path, documentId, by} = link
  const text = JSON.stringify([campaign, path, documentId, by])
  return signText(signer, PURPOSE, text, days * millisecondsInDay)
}

/** What a token shows; null when it is not genuine, or not valid any more. */
export function readShareToken(signer: Signer, token: string): ShareLink | null {
  const signed = readSignedText(signer, PURPOSE, token)
  if (!signed) return null
  const [campaign, path, documentId, by] = contents.parse(JSON.parse(signed.text))
  return {campaign, path, documentId, by, until: signed.until}
}

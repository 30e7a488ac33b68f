import {millisecondsInDay} from 'date-fns/constants'
import {z} from 'zod'
import type {SharedPage} from '../../publish/index.ts'

/** For how many days a link is valid, unless its maker says otherwise. */
export const SHARE_DAYS = 7
const MAX_SHARE_DAYS = 30

/** Signs texts for a limited time; the lake's signer does. */
export interface Signer {
  sign(resource: string, ms: number): string
  verify(signature: string, resource: string): boolean
}

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

/** Separates what a token says from its proof; in neither's alphabet. */
const SEPARATOR = '~'
/** Keeps a signature for anything else from being taken for a share link. */
const PURPOSE = 'shared-page '

export interface ShareLink extends SharedPage {
  /** Account of whoever made the link. */
  by: string
}

/** A token that shows one page, signed, without anything secret in it. */
export function shareToken(signer: Signer, link: Omit<ShareLink, 'until'>, days: number): string {
  const {campaign, path, documentId, by} = link
  const text = JSON.stringify([campaign, path, documentId, by])
  const says = Buffer.from(text).toString('base64url')
  return `${says}${SEPARATOR}${signer.sign(PURPOSE + text, days * millisecondsInDay)}`
}

/** What a token shows; null when it is not genuine, or not valid any more. */
export function readShareToken(signer: Signer, token: string): ShareLink | null {
  const [says = '', proof = ''] = token.split(SEPARATOR)
  const text = Buffer.from(says, 'base64url').toString()
  if (!signer.verify(proof, PURPOSE + text)) return null
  const [campaign, path, documentId, by] = contents.parse(JSON.parse(text))
  return {campaign, path, documentId, by, until: Number(proof.split('.')[0])}
}

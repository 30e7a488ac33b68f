/** Signs texts for a limited time; the lake's signer does. */
export interface Signer {
  sign(resource: string, ms: number): string
  verify(signature: string, resource: string): boolean
}

/** Separates what a token says from its proof; in neither's alphabet. */
const SEPARATOR = '~'

interface SignedText {
  text: string
  /** Milliseconds since 1970. */
  until: number
}

/**
 * A token for URLs that says a text, signed, for a limited time. Nothing in it is secret.
 * @param purpose keeps a signature for one thing from being taken for another
 */
export function signText(signer: Signer, purpose: string, text: string, ms: number): string {
  const says = Buffer.from(text).toString('base64url')
  return `${says}${SEPARATOR}${signer.sign(`${purpose} ${text}`, ms)}`
}

/** What a token says; null when it is not genuine, for something else, or not valid any more. */
export function readSignedText(signer: Signer, purpose: string, token: string): SignedText | null {
  const [says = '', proof = ''] = token.split(SEPARATOR)
  const text = Buffer.from(says, 'base64url').toString()
  if (!signer.verify(proof, `${purpose} ${text}`)) return null
  return {text, until: Number(proof.split('.')[0])}
}

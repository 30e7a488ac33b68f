import type {Handler} from 'hono'

export const SECURITY_TXT_PATH = '/.well-known/security.txt'

/** How long what the file says may be relied on, in days; the standard asks for less than a year. */
const VALID_DAYS = 180
const DAY_MS = 24 * 60 * 60_000

export interface SecurityTxtOptions {
  /** An address to write to: `mailto:`, `https:` or `tel:`. */
  securityContact?: string | undefined
  /** The configured address of the server. */
  origin?: string | undefined
}

/**
 * Says where to report a vulnerability. Without a contact there is nothing to say, and the file is not there: whoever
 * reports then finds the contacts that each microsite names. https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({securityContact, origin}: SecurityTxtOptions): Handler {
  return (c) => {
    if (!securityContact) return c.notFound()
    // Whole days, so that the file stays the same for as long.
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${new Date(today + VALID_DAYS * DAY_MS).toISOString()}`,
      'Preferred-Languages: sv, en',
      ...(origin ? [`Canonical: ${origin}${SECURITY_TXT_PATH}`] : []),
    ]
    return c.text(`${lines.join('\n')}\n`)
  }
}

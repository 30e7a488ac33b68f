import {millisecondsInDay} from 'date-fns/constants'
import type {Handler} from 'hono'

export const SECURITY_TXT_PATH = '/.well-known/security.txt'

/** How many days the file is valid; the standard recommends less than a year. */
const VALID_DAYS = 180

export interface SecurityTxtOptions {
  /** A contact URI: `mailto:`, `https:` or `tel:`. */
  securityContact?: string | undefined
  /** The configured address of the server. */
  origin?: string | undefined
}

/**
 * Serves `security.txt`, which says where to report a vulnerability. Without a configured contact, the file does not
 * exist; reporters can then use the contacts on each microsite. https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({securityContact, origin}: SecurityTxtOptions): Handler {
  return (c) => {
    if (!securityContact) return c.notFound()
    // Whole days, so that the file stays the same all day.
    const today = Math.floor(Date.now() / millisecondsInDay) * millisecondsInDay
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${new Date(today + VALID_DAYS * millisecondsInDay).toISOString()}`,
      'Preferred-Languages: sv, en',
      ...(origin ? [`Canonical: ${origin}${SECURITY_TXT_PATH}`] : []),
    ]
    return c.text(`${lines.join('\n')}\n`)
  }
}

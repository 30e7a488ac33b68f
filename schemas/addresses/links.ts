/** Schemes of web pages. */
export const webSchemes = ['http', 'https'] as const

/** Where visitors may be sent: web pages, mail and telephone. Anything else could run as a script. */
export const linkSchemes = [...webSchemes, 'mailto', 'tel'] as const

export type LinkScheme = (typeof linkSchemes)[number]

/** White space and invisible characters; in a list of redirects, a line break would start another rule. */
const UNWANTED = /[\s\p{C}]/u

const parsed = (text: string): URL | null =>
  UNWANTED.test(text) || !URL.canParse(text) ? null : new URL(text)

/**
 * Whether a text is an absolute URL with one of the schemes: with a host for web pages, with a recipient for the
 * others.
 */
export function isLink(text: string, schemes: readonly LinkScheme[] = linkSchemes): boolean {
  const url = parsed(text)
  const scheme = schemes.find((name) => url?.protocol === `${name}:`)
  if (!url || !scheme) return false
  return scheme === 'http' || scheme === 'https'
    ? /^https?:\/\/[^/\\]/i.test(text) && url.username === '' && url.password === ''
    : url.pathname !== ''
}

/** Whether a text is a path on the site itself: `/om-oss/`, optionally with a query or fragment. */
export const isSitePath = (text: string): boolean =>
  /^\/(?![/\\])[^\\]*$/.test(text) && !UNWANTED.test(text) && hasWholeEscapes(text)

function hasWholeEscapes(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

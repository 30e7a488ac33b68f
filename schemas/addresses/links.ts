/** Schemes of web pages. */
export const webSchemes = ['http', 'https'] as const

/** Where visitors may be sent: web pages, mail and telephone. Anything else could run as a script. */
export const linkSchemes = [...webSchemes, 'mailto', 'tel'] as const

export type LinkScheme = (typeof linkSchemes)[number]

/** White space and characters that no one sees; in a list of redirects, a line break would begin another rule. */
const UNWANTED = /[\s\p{C}]/u

const parsed = (text: string): URL | null =>
  UNWANTED.test(text) || !URL.canParse(text) ? null : new URL(text)

/** Whether a text is a whole address of one of the schemes: a host for web pages, something to reach for the others. */
export function isLink(text: string, schemes: readonly LinkScheme[] = linkSchemes): boolean {
  const url = parsed(text)
  const scheme = schemes.find((name) => url?.protocol === `${name}:`)
  if (!url || !scheme) return false
  return scheme === 'http' || scheme === 'https'
    ? /^https?:\/\/[^/\\]/i.test(text) && url.username === '' && url.password === ''
    : url.pathname !== ''
}

/** Whether a text is a path on the site itself: `/om-oss/`, with a query or a fragment if it likes. */
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

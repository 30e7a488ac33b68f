/** Where people go after signing in when nothing better is known. */
export const HOME = '/studio/'

/** Browsers read `\` as `/`, and drop tabs and line breaks; none of them belongs into an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0020\u007f\\]/

/** Two slashes at the start of a path name another host. */
const NAMES_HOST = /^\/\//

/**
 * Where to go after signing in, made of what a request asks for: a path on this server, given as a path or as an absolute
 * address of this origin; or an address of a trusted origin. Anything else leads home: another origin, and every path that
 * a browser would read as one.
 */
export function returnPath(
  wanted: string | null | undefined,
  origin: string,
  trusted: ReadonlySet<string> = new Set(),
): string {
  if (!wanted || FORBIDDEN.test(wanted) || !URL.canParse(wanted, origin)) return HOME
  const url = new URL(wanted, origin)
  if (trusted.has(url.origin) && !url.username && !url.password) return url.href
  const path = url.pathname + url.search + url.hash
  if (url.origin !== origin || NAMES_HOST.test(path) || url.username || url.password) return HOME
  // The proof: read again as a browser reads `Location`, it is still here.
  return new URL(path, origin).origin === origin ? path : HOME
}

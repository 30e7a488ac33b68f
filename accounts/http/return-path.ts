/** Where people go after signing in by default. */
export const HOME = '/studio/'

/** Browsers read `\` as `/`, and drop tabs and line breaks; none of them belongs in a URL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0020\u007f\\]/

/** Two leading slashes name another host. */
const NAMES_HOST = /^\/\//

/**
 * Where to go after signing in, if the requested target is allowed: a path on this server (as a path or as an absolute
 * URL of this origin), or a URL of a trusted origin. Anything else leads home: other origins, and every path that a
 * browser would read as one.
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
  // Double check: parsed as a browser parses `Location`, it must still be on this origin.
  return new URL(path, origin).origin === origin ? path : HOME
}

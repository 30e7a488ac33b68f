/** A path or query with what an address cannot hold percent-encoded; half a surrogate pair counts as unreadable. */
export const encodedPath = (path: string): string => encodeURI(path.toWellFormed())

/** An SVG drawing as an address. */
export const svgUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.toWellFormed())}`

const ADDRESS = /^([^\s@\p{C}]+)@([^\s@/?#\p{C}]+)$/u

/**
 * The address that writes to somebody (RFC 6068); null for what is no mail address.
 * @param subject what the message is to be about
 */
export function mailtoUrl(address: string, subject?: string): string | null {
  const [, name, host] = ADDRESS.exec(address.trim()) ?? []
  if (!name || !host) return null
  const about = subject ? `?subject=${encodeURIComponent(subject.toWellFormed())}` : ''
  return `mailto:${encodeURIComponent(name).replaceAll('%2B', '+')}@${host}${about}`
}

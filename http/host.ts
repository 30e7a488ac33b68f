/**
 * Normalises a host for comparison: lower case, without port and without the final dot of a fully qualified name, in
 * ASCII (`xn--…`), IPv4 in four parts, IPv6 in brackets and shortest form. Null when it is not a valid host. Takes a
 * `Host` header, a host name, or an address with scheme and path. https://url.spec.whatwg.org/#host-parsing
 */
export function normalizeHost(text: string | null | undefined): string | null {
  const given = text?.trim() ?? ''
  const authority = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`
  // A URL parser drops line breaks and tabs, and accepts user information: none of them belongs in a host.
  if (given === '' || /[\s@\\]/.test(given) || !URL.canParse(authority)) return null
  const {hostname} = new URL(authority)
  const host = hostname.replace(/\.$/, '')
  return host === '' || host.includes('%') ? null : host
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/

/** Whether a normalised host is an IP address rather than a name. */
export const isIpAddress = (host: string): boolean => host.startsWith('[') || IPV4.test(host)

/** Whether a normalised host is this machine's own name for itself (RFC 6761 §6.3). */
export const isLocalhost = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost')

/** Whether only this machine can reach a normalised host. */
export const isLoopbackHost = (host: string): boolean =>
  isLocalhost(host) || host === '[::1]' || (IPV4.test(host) && host.startsWith('127.'))

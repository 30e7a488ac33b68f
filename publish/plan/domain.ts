import {isIpAddress, isLocalhost, normalizeHost} from '../../http/index.ts'

/** A campaign's usable domain, or why it cannot be used. */
export type PlannedDomain = {domain: string} | {reason: string} | null

/**
 * Reads a campaign's domain. Names of this machine, IP addresses and the server's own host are refused: a campaign
 * there would hide all the others. `origin` is the server's own, or ''.
 */
export function readDomain(named: string | null | undefined, origin: string): PlannedDomain {
  if (!named?.trim()) return null
  const domain = normalizeHost(named)
  if (domain === null) return {reason: `"${named}" is not a domain.`}
  if (isLocalhost(domain) || isIpAddress(domain) || !domain.includes('.')) {
    return {
      reason: `"${named}" is not a domain that visitors can reach. Use one such as kumla.example.`,
    }
  }
  const own = normalizeHost(origin)
  if (own !== null && (domain === own || `www.${domain}` === own)) {
    return {reason: `"${named}" is the server's own domain, where all campaigns are.`}
  }
  return {domain}
}

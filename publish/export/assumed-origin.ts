import {isLoopbackHost, normalizeHost} from '../../http/index.ts'

/** Whether only the machine itself can open an address. */
const isLocal = (origin: string): boolean => isLoopbackHost(normalizeHost(origin) ?? '')

const assumedOriginNotice = (origin: string): string =>
  `Pages of campaigns without a domain name ${origin} as their address, as the server publishes them. For any other address, build with --origin https://… or set HEMVIST_ORIGIN.`

/**
 * Tells whoever builds which address the pages name, when nobody said where they will be served and only this machine
 * can open it.
 *
 * @param chosen the origin that was asked for
 * @param origin the origin that the pages name
 */
export function originNotices(chosen: string | undefined, origin: string | undefined): string[] {
  const isAssumed = chosen === undefined && origin !== undefined
  return isAssumed && isLocal(origin) ? [assumedOriginNotice(origin)] : []
}

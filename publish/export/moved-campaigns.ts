import type {DeployFile} from '../deploy/target.ts'
import {isAbsolute, type Redirect} from '../plan/redirects.ts'
import type {FormerCampaign} from '../store/addresses.ts'
import {redirectFile, redirectPage} from './redirects.ts'
import {textFile} from './text-file.ts'

/** A campaign, with what redirects from its former addresses need. */
export interface MovedCampaign {
  slug: string
  domain?: string | undefined
  /** Public paths of its pages. */
  paths: readonly string[]
  redirects: readonly Redirect[]
}

/**
 * The folder that redirects from a campaign's former slug to each of its pages, for a static host that serves all
 * campaigns side by side.
 */
export function formerFolder(
  former: string,
  {slug, paths, redirects}: MovedCampaign,
): DeployFile[] {
  const moves = [...redirects, ...paths.map((path) => ({from: path, to: path, permanent: true}))]
  const files = new Map<string, DeployFile>()
  for (const {from, to, permanent} of moves) {
    const file = redirectFile({from, to, permanent})
    if (file === null || !file.endsWith('.html') || file === '404.html') continue
    // Out of the former folder, into the one beside it.
    const beside = isAbsolute(to) ? to : `/../${encodeURIComponent(slug)}${to}`
    const path = `${former}/${file}`
    files.set(path, textFile(path, redirectPage({from, to: beside, permanent})))
  }
  return [...files.values()]
}

/** Lines for the `_redirects` file at the root of all campaigns. */
export function formerSlugRules(former: readonly FormerCampaign[]): string {
  return former
    .flatMap(({slug, to}) =>
      slug === undefined
        ? []
        : [`/${encodeURIComponent(slug)}/* /${encodeURIComponent(to)}/:splat 301\n`],
    )
    .join('')
}

/** Lines for the `_redirects` file of a campaign with a domain of its own. */
export function formerDomainRules(
  former: readonly FormerCampaign[],
  {slug, domain}: {slug: string; domain?: string | undefined},
): string {
  if (!domain) return ''
  return former
    .flatMap((one) =>
      one.domain === undefined || one.to !== slug
        ? []
        : [`https://${one.domain}/* https://${domain}/:splat 301!\n`],
    )
    .join('')
}

import type {Campaign} from '../site.ts'

/** What a request asks for: a path inside a campaign, and what stands before it in the address. */
export interface Address {
  /** Slug of the campaign; '' for the page over all of them. */
  campaign: string
  /** Path inside the campaign, decoded: `/ambassadorer/anna/`. */
  path: string
  /** '' on the campaign's own domain, '/<slug>' below the server's. */
  base: string
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Files that the page over all campaigns names. */
const frontFile = /^\/($|index\.html$|_astro\/|_images\/)/

/** Says which campaign a request is for: by its Host header, else by its path. Null when it is for none. */
export function addressOf(request: Request, campaigns: Iterable<Campaign>): Address | null {
  const url = new URL(request.url)
  const host = (request.headers.get('host') ?? url.host).toLowerCase().replace(/:\d+$/, '')
  const path = decoded(url.pathname)
  if (path === null || path.includes('\0')) return null
  const [, first = ''] = path.split('/')
  let bySlug: Campaign | null = null
  for (const campaign of campaigns) {
    if (campaign.slug === '') continue
    if (campaign.domain === host || (campaign.domain && `www.${campaign.domain}` === host)) {
      return {campaign: campaign.slug, path, base: ''}
    }
    if (campaign.slug === first) bySlug = campaign
  }
  if (bySlug) {
    const base = `/${bySlug.slug}`
    return {campaign: bySlug.slug, path: path.slice(base.length), base}
  }
  return frontFile.test(path) ? {campaign: '', path, base: ''} : null
}

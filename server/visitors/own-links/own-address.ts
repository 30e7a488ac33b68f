import {type FormContent, type Language, routes} from '../../../site/index.ts'
import type {OwnLinkKind, Visitors} from '../../../visitors/index.ts'

/**
 * The address that leads a visitor to what is stored of them: below the form's page, on this server, since a site elsewhere
 * knows nothing of them.
 *
 * @param origin the server's
 * @returns null for a form without an address
 */
export function ownAddress(
  {ownLinks}: Visitors,
  {kind, id}: {kind: OwnLinkKind; id: string},
  {slug, campaign, languages}: FormContent,
  language: Language,
  origin: string,
): string | null {
  const route = routes.find(({name}) => name === 'form')
  if (!route || !slug || !campaign?.slug) return null
  const path = route.path(language, {slug}, languages?.[0] ?? 'sv')
  return `${origin}/${encodeURIComponent(campaign.slug)}${encodeURI(path)}~${ownLinks.token(kind, id)}`
}

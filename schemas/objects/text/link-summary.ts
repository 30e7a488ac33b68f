import {sitePages, titleOf} from '../../vocabulary/index.ts'

/** A link's target in a few words, for previews. */
export function whereTo({kind, page, url}: {kind?: string; page?: string; url?: string}): string {
  if (kind === 'page') return titleOf(sitePages, page)
  return kind === 'url' ? (url ?? '') : 'Ett innehåll'
}

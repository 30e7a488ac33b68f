import {isRecord, linkSchemes} from '../../../schemas/index.ts'
import type {ListedPage} from '../campaign-pages.ts'
import {type CheckItem, count} from './check-item.ts'
import {isLink, valuesIn} from './named.ts'

interface FoundLink {
  path: string
  link: Readonly<Record<string, unknown>>
}

/** Every link object in a part of a campaign, with its path. */
function* linksIn(value: unknown, path: string): Generator<FoundLink> {
  if (isRecord(value) && isLink(value)) yield {path, link: value}
  for (const below of valuesIn(value, path)) yield* linksIn(below.value, below.path)
}

const schemeOf = (url: string): string => /^([a-z][\w+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? ''

function leadsSomewhere(
  {kind, page, reference, url}: Readonly<Record<string, unknown>>,
  pages: readonly ListedPage[],
  exists: (id: string) => boolean,
): boolean {
  if (kind === 'page') return pages.some(({route}) => route === page)
  if (kind === 'url') {
    return typeof url === 'string' && linkSchemes.some((scheme) => scheme === schemeOf(url))
  }
  const id = isRecord(reference) ? reference._ref : undefined
  return typeof id === 'string' && (pages.some(({document}) => document === id) || exists(id))
}

/**
 * Whether a campaign's menu and buttons lead to pages that it has. Addresses of other websites are not asked.
 * @param isCampaign whether there is a published campaign with an id, which links may lead to
 */
export function checkLinks(
  campaign: Readonly<Record<string, unknown>>,
  pages: readonly ListedPage[],
  isCampaign: (id: string) => boolean,
): CheckItem {
  const its = {name: 'links', title: 'Länkar'}
  const {navigation, sections} = campaign
  const links = [...linksIn(navigation, 'navigation'), ...linksIn(sections, 'sections')]
  const broken = links.filter(({link}) => !leadsSomewhere(link, pages, isCampaign))
  const [first] = broken
  if (!first) {
    const text =
      links.length === 0
        ? 'Menyn gör sig själv, och inga knappar är skrivna.'
        : `${count(links.length, 'länk leder', 'länkar leder')} till sidor som finns.`
    return {...its, state: 'ok', text}
  }
  return {
    ...its,
    state: 'advice',
    text: `${count(broken.length, 'länk leder', 'länkar leder')} till något som den här webbplatsen inte har. Besökarna får sidan utan.`,
    field: first.path,
  }
}

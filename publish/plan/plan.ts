import {BASE_PLACEHOLDER} from '../compile/names.ts'
import {PublishError} from '../errors.ts'
import type {PageJob} from '../render/job.ts'
import {type Campaign, DEFAULT_LANGUAGE, type RouteFile, type Site} from '../site.ts'
import {readDomain} from './domain.ts'
import {linkKey, rootFrom, SERVER_KEY} from './links.ts'
import {answersAnywhere, checkCampaignSlug, fileFor, pathIdentity} from './paths.ts'
import {type Redirect, usableRedirects, withQuery} from './redirects.ts'
import {campaignRow, entryRow, redirectRow, rowsOf} from './rows.ts'

/** A page that a campaign has. */
export interface PlannedPage {
  job: PageJob
  /** File that holds it, relative to the site's folder. */
  file: string
  /** The document it is about, if any. */
  documentId: string | null
  /** The file that is built from it. */
  makes: {kind: RouteFile['kind']; path: string} | null
  /** Stays the same when its path changes: see {@link linkKey} and the document. */
  identity: string
}

/** All pages of a campaign. */
export interface CampaignPlan {
  campaign: Campaign
  /** By public path. */
  pages: ReadonlyMap<string, PlannedPage>
  /** Public paths by link key. */
  links: ReadonlyMap<string, string>
  /** Redirects that editors wrote, then those from pages that no longer exist. */
  redirects: readonly Redirect[]
  problems: readonly PublishError[]
}

/** Those that are prepared come last, so that a preview has the addresses that its site has. */
function languagesOf(
  shown: readonly string[] | null | undefined,
  prepared: readonly string[] | null | undefined,
  showsPrepared: boolean,
): Pick<Campaign, 'languages' | 'prepared'> {
  const languages = shown?.length ? shown : [DEFAULT_LANGUAGE]
  const others = (prepared ?? []).filter((language) => !languages.includes(language))
  return {
    languages: showsPrepared ? [...languages, ...others] : languages,
    ...(others.length > 0 ? {prepared: others} : {}),
  }
}

type Ask = (query: string, params: Record<string, unknown>) => Promise<unknown>

/**
 * The published campaigns, ordered by id; those whose slug cannot be an address are problems. A domain belongs to the
 * first campaign that names it; a later one, or one whose domain cannot be used, is served below its path. `origin`
 * is the server's.
 */
export async function planCampaigns(
  site: Site,
  ask: Ask,
  origin = '',
): Promise<{campaigns: Campaign[]; problems: PublishError[]}> {
  const answer = await ask(site.campaignsQuery, {})
  const {rows: found, problems} = rowsOf(campaignRow, answer, 'The query for campaigns')
  const bySlug = new Map<string, Campaign>()
  const byDomain = new Map<string, string>()
  for (const {_id, slug, domain: named, languages, prepared, isClosed} of found.sort((a, b) =>
    a._id < b._id ? -1 : 1,
  )) {
    const read = readDomain(named, origin)
    const taker = read && 'domain' in read ? byDomain.get(read.domain) : undefined
    const domain = read && 'domain' in read && !taker ? read.domain : undefined
    const fault = taker
      ? `Campaign ${taker} has the domain "${named}" already.`
      : read && 'reason' in read && read.reason
    if (fault) {
      const location = {documentId: _id, field: 'domain'}
      problems.push(new PublishError(fault, location, {kind: 'domainUnusable'}))
    }
    try {
      checkCampaignSlug(slug)
      const holder = bySlug.get(pathIdentity(slug))
      if (holder) {
        const message = `Campaign ${holder._id} has the slug "${slug}" already.`
        throw new PublishError(message, {}, {kind: 'addressTaken'})
      }
      bySlug.set(pathIdentity(slug), {
        _id,
        slug,
        ...(domain ? {domain} : {}),
        ...languagesOf(languages, prepared, site.showsPrepared === true),
        ...(isClosed && !site.showsClosed ? {isClosed: true} : {}),
      })
      if (domain) byDomain.set(domain, _id)
    } catch (thrown) {
      problems.push(PublishError.at({documentId: _id, field: 'slug'}, thrown))
    }
  }
  return {campaigns: [...bySlug.values()], problems}
}

/** Where a campaign's site is, and which server its forms are sent to: see `PageData.origin` and `Page.server`. */
export interface SiteAddress {
  origin: string
  server: string | null
}

/** The pages of a campaign, in the order of routes, documents and languages. */
export async function planCampaign(
  site: Site,
  campaign: Campaign,
  {origin, server}: SiteAddress,
  ask: Ask,
): Promise<CampaignPlan> {
  const pages = new Map<string, PlannedPage>()
  const taken = new Map<string, PlannedPage>()
  const links = new Map(server === null ? [] : [[SERVER_KEY, server]])
  const former: {from: string; leadsTo: string; language: string}[] = []
  const problems: PublishError[] = []
  const mainLanguage = campaign.languages[0] ?? DEFAULT_LANGUAGE
  const {_id, slug} = campaign

  for (const route of site.routes) {
    const template = campaign.isClosed ? route.closedTemplate : route.template
    if (template === undefined) continue
    const found = await ask(route.entries, {campaign: _id})
    const {rows, problems: unusable} = rowsOf(
      entryRow,
      route.expand ? route.expand(found) : found,
      `The entries of route "${route.name}"`,
      slug,
    )
    problems.push(...unusable)
    for (const {params, documentId, languages, leadsTo} of rows) {
      for (const language of campaign.languages) {
        if (languages && !languages.includes(language)) continue
        let path = ''
        try {
          path = route.path(language, params, mainLanguage)
          if (leadsTo) {
            former.push({from: path, leadsTo, language})
            continue
          }
          const page: PlannedPage = {
            job: {
              template,
              page: {
                campaign: {_id, slug},
                language,
                languages: campaign.languages,
                ...(campaign.prepared && !site.showsPrepared ? {hidden: campaign.prepared} : {}),
                route: route.name,
                params,
                path,
                base: answersAnywhere(path) ? BASE_PLACEHOLDER : rootFrom(path),
                origin,
                preview: false,
              },
            },
            file: fileFor(path),
            documentId: documentId ?? null,
            makes:
              route.makes && !campaign.isClosed
                ? {kind: route.makes.kind, path: route.makes.path(language, params, mainLanguage)}
                : null,
            identity: documentId
              ? linkKey(route.name, language, {documentId})
              : linkKey(route.name, language, params),
          }
          const holder = taken.get(pathIdentity(path))
          if (holder) {
            const other = holder.documentId ?? holder.job.page.route
            throw new PublishError(
              `The path "${path}" belongs to ${other} already. Change the slug.`,
              {},
              {kind: 'addressTaken'},
            )
          }
          taken.set(pathIdentity(path), page)
          pages.set(path, page)
          links.set(linkKey(route.name, language, params), path)
        } catch (thrown) {
          const location = {
            campaign: slug,
            ...(path ? {page: path} : {}),
            ...(documentId ? {documentId, field: 'slug'} : {}),
          }
          problems.push(PublishError.at(location, thrown))
        }
      }
    }
  }

  const {rows: written} = rowsOf(
    redirectRow,
    site.redirectsQuery ? await ask(site.redirectsQuery, {campaign: _id}) : [],
    'The query for redirects',
  )
  const usable = usableRedirects(
    written.map(({documentId, from, to, permanent, query}) => ({
      documentId: documentId ?? null,
      from: from ?? '',
      to: withQuery(to ?? '', query ?? ''),
      permanent: permanent ?? true,
    })),
    {origin, pages: pages.keys()},
  )
  for (const {redirect, reason} of usable.refused) {
    const {documentId} = redirect
    const location = {campaign: slug, ...(documentId ? {documentId} : {})}
    problems.push(new PublishError(reason, location, {kind: 'redirect'}))
  }
  const leading = former.flatMap(({from, leadsTo, language}) => {
    const to = links.get(linkKey(leadsTo, language))
    return to === undefined || pages.has(from) ? [] : [{from, to, permanent: false}]
  })
  return {
    campaign,
    pages,
    links,
    redirects: [...usable.redirects, ...leading],
    problems,
  }
}

import type {ImageValue, Page} from '../page.ts'
import {absolute, addressOf} from '../routing/absolute-address.ts'
import {breadcrumbData, type Crumb} from '../structured-data/breadcrumbs.ts'
import {publisherOf} from '../structured-data/campaign.ts'
import {jsonForScript} from '../text/json.ts'
import type {ShellQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {tabIcon, touchIcon} from './icons.ts'
import {descriptionOf, homeTitle, titleOf} from './search-snippet.ts'
import {shareCard} from './share/card.ts'

/** Size of the image that stands beside a shared link, as Open Graph's readers crop it. */
const SHARE_WIDTH = 1200
const SHARE_RATIO = 1200 / 630

export interface HeadRequest {
  /** The page's own title; absent on the home page, whose title is the campaign's. */
  title?: string
  description: string
  image?: ImageValue | null | undefined
  /** Open Graph's kind of page. */
  kind?: 'website' | 'article' | 'profile'
  /** schema.org, without @context. */
  structured?: object | readonly object[] | undefined
  /** Pages above this one, the front page left out. */
  above?: readonly Crumb[]
  /** Not to be listed by search engines. */
  unlisted?: boolean
}

type Shell = NonNullable<ShellQueryResult>

/** Prefetches a link when a visitor is about to follow it: on hover, or when a finger is down. */
const speculation = jsonForScript({
  prefetch: [
    {
      where: {
        and: [
          {href_matches: '/*'},
          {
            not: {
              selector_matches:
                '[href$=".xml"],[href$=".pdf"],[href$=".ics"],[href$=".zip"],[download],[rel~="nofollow"]',
            },
          },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** Open Graph wants a language with a country: the one where it is spoken most. */
const openGraphLocale = (language: string): string => {
  const {region} = new Intl.Locale(language).maximize()
  return region ? `${language}_${region}` : language
}

/** Adds the site's main language, which comes first, for visitors who read none of the languages. */
const withDefault = (alternates: readonly {language: string; href: string}[]) => [
  ...alternates,
  ...alternates.slice(0, 1).map(({href}) => ({language: 'x-default', href})),
]

/** The image of a shared link: a drawn card, unless the campaign chose a picture for its front page. */
async function shareImage(page: Page, shell: Shell, request: HeadRequest, title: string) {
  if (!page.origin || request.unlisted) return null
  const chosen = request.title ? null : shell.seo?.shareImage
  const picture = request.image ?? shell.shareImage
  const lead = request.title ? '' : viewOf(page).t(shell.tagline)
  const card =
    !chosen?.asset &&
    (await shareCard(page, {name: shell.name ?? '', title, lead, picture, theme: shell.theme}))
  if (card) return card
  return page.image(chosen ?? picture, {
    widths: [SHARE_WIDTH],
    aspectRatio: SHARE_RATIO,
    sizes: `${SHARE_WIDTH}px`,
  })
}

/** Everything that search engines, browsers and social networks read of a page. */
export async function headOf(page: Page, shell: Shell, request: HeadRequest) {
  const {t, lang} = viewOf(page)
  const name = shell.name ?? ''
  const title = request.title
    ? titleOf(request.title, name)
    : t(shell.seo?.title) || homeTitle(name, t(shell.tagline))
  const campaign = t(shell.seo?.description) ? shell.seo?.description : shell.description
  const description = descriptionOf(
    request.title ? request.description : t(campaign) || request.description,
    lang(campaign) ? '' : t(campaign),
  )
  const shareTitle = request.title ?? title
  const image = await shareImage(page, shell, request, request.title ?? name)
  const shown = (language: string) => addressOf(page, page.route, page.params, language)
  const alternates = request.unlisted
    ? []
    : page.languages.flatMap((language) => {
        const href = shown(language)
        return href ? [{language, href}] : []
      })
  const canonical = request.unlisted ? undefined : shown(page.language)
  const about = [request.structured ?? []].flat().map((thing) => withPublisher(thing, page, shell))
  const {datePublished, dateModified}: Thing = {...about[0]}
  const imageAddress = image ? absolute(page, image.src) : undefined
  const graph = [
    {property: 'og:type', content: request.kind ?? 'website'},
    {property: 'og:site_name', content: name},
    {property: 'og:title', content: shareTitle},
    {property: 'og:description', content: description},
    {property: 'og:locale', content: openGraphLocale(page.language)},
    ...alternates
      .filter(({language}) => language !== page.language)
      .map(({language}) => ({
        property: 'og:locale:alternate',
        content: openGraphLocale(language),
      })),
    {property: 'og:url', content: canonical},
    ...(request.kind === 'article'
      ? [
          {property: 'article:published_time', content: datePublished},
          {property: 'article:modified_time', content: dateModified},
        ]
      : []),
    {property: 'og:image', content: imageAddress},
    {property: 'og:image:width', content: imageAddress && String(image?.width)},
    {property: 'og:image:height', content: imageAddress && String(image?.height)},
    {property: 'og:image:alt', content: imageAddress && shareTitle},
  ]
  return {
    title,
    description,
    canonical,
    alternates: alternates.length > 1 ? withDefault(alternates) : [],
    unlisted: request.unlisted === true,
    feed: page.href('feed'),
    icon: tabIcon(shell),
    touchIcon: await touchIcon(page, shell),
    openGraph: graph.filter(
      (entry): entry is {property: string; content: string} =>
        typeof entry.content === 'string' && entry.content !== '',
    ),
    twitterCard: imageAddress ? 'summary_large_image' : 'summary',
    structured: structuredData(
      about,
      imageAddress,
      request.unlisted
        ? undefined
        : breadcrumbData(
            page,
            [{name, href: page.href('home')}, ...(request.above ?? [])],
            shareTitle,
          ),
    ),
    speculation,
  }
}

type Thing = Readonly<Record<string, unknown>>

/** Articles name their publisher, who is also the author when nobody else is named. */
function withPublisher(thing: object, page: Page, shell: Shell): Thing {
  const {author, ...rest}: Thing = {...thing}
  if (rest['@type'] !== 'Article') return {...thing}
  const publisher = publisherOf(page, shell)
  return {...rest, author: author ?? publisher, publisher}
}

/** What the page is about, with its picture, and its breadcrumbs. */
function structuredData(
  [first, ...rest]: readonly Thing[],
  image: string | undefined,
  breadcrumbs: object | undefined,
): string | undefined {
  const graph = [
    ...(first ? [{...first, ...(image ? {image} : {})}] : []),
    ...rest,
    ...(breadcrumbs ? [breadcrumbs] : []),
  ]
  if (graph.length === 0) return undefined
  return jsonForScript({'@context': 'https://schema.org', '@graph': graph})
}

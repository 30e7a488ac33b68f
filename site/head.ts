import type {ImageValue, Page} from './page.ts'
import {routes} from './routes.ts'
import type {ShellQueryResult} from './types.generated.ts'
import {viewOf} from './view.ts'

/** Size of the image that stands beside a shared link, as Open Graph's readers crop it. */
const SHARE_WIDTH = 1200
const SHARE_RATIO = 1200 / 630

const DESCRIPTION_LENGTH = 200

export interface HeadRequest {
  title?: string
  description: string
  image?: ImageValue | null
  kind?: 'website' | 'article' | 'profile'
  structured?: object | readonly object[]
  unlisted?: boolean
  writtenIn?: string | undefined
}

type Shell = NonNullable<ShellQueryResult>

/** JSON that can stand inside a script element. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c')

/** Links are fetched when a visitor is about to follow them: the pointer rests there, the finger is down. */
const speculation = jsonForScript({
  prefetch: [
    {
      where: {
        and: [
          {href_matches: '/*'},
          {not: {selector_matches: '[href$=".xml"],[href$=".pdf"],[href$=".ics"],[download]'}},
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= DESCRIPTION_LENGTH) return plain
  const cut = plain.slice(0, DESCRIPTION_LENGTH)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** The absolute address of this page in a language; undefined where it does not exist. */
function addressIn(page: Page, language: string): string | undefined {
  if (!page.origin || page.href(page.route, page.params, language) === null) return undefined
  const route = routes.find(({name}) => name === page.route)
  return route && `${page.origin}${route.path(language, page.params, page.languages[0])}`
}

/** The motif of the family's colours as a browser tab shows it. */
const iconOf = (shell: Shell): string => {
  const initial = (shell.name ?? '').charAt(0)
  const {primary = '#222222', onPrimary = '#ffffff'} = shell.theme?.palette ?? {}
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="${primary}"/>` +
    `<text x="16" y="22.5" font-family="Arial,sans-serif" font-weight="700" font-size="19" text-anchor="middle" fill="${onPrimary}">${initial}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Everything that search engines, browsers and those who share a link read of a page. */
export async function headOf(page: Page, shell: Shell, request: HeadRequest) {
  const {t} = viewOf(page)
  const name = shell.name ?? ''
  const homeTitle = t(shell.seo?.title) || [name, t(shell.tagline)].filter(Boolean).join(' – ')
  const title = request.title ? `${request.title} – ${name}` : homeTitle
  const description = shortened(
    request.title ? request.description : t(shell.seo?.description) || request.description,
  )
  const image = await page.image(request.image ?? shell.shareImage, {
    widths: [SHARE_WIDTH],
    aspectRatio: SHARE_RATIO,
    sizes: `${SHARE_WIDTH}px`,
  })
  const alternates = request.unlisted
    ? []
    : page.languages.flatMap((language) => {
        const href = addressIn(page, language)
        return href ? [{language, href}] : []
      })
  const canonical = request.unlisted
    ? undefined
    : addressIn(page, request.writtenIn ?? page.language)
  const imageAddress =
    image && page.origin ? `${page.origin}/${image.src.replace(/^(?:\.{0,2}\/)+/, '')}` : undefined
  const graph = [
    {property: 'og:type', content: request.kind ?? 'website'},
    {property: 'og:site_name', content: name},
    {property: 'og:title', content: request.title ?? title},
    {property: 'og:description', content: description},
    {property: 'og:locale', content: page.language},
    {property: 'og:url', content: canonical},
    {property: 'og:image', content: imageAddress},
    {property: 'og:image:width', content: imageAddress && String(image?.width)},
    {property: 'og:image:height', content: imageAddress && String(image?.height)},
  ]
  return {
    title,
    description,
    canonical,
    alternates: alternates.length > 1 ? alternates : [],
    unlisted: request.unlisted === true,
    feed: page.href('feed'),
    icon: iconOf(shell),
    openGraph: graph.filter((entry): entry is {property: string; content: string} =>
      Boolean(entry.content),
    ),
    structured: structuredData(request.structured),
    speculation,
  }
}

function structuredData(entries: HeadRequest['structured']): string | undefined {
  if (!entries) return undefined
  const graph = Array.isArray(entries) ? entries : [entries]
  return jsonForScript({'@context': 'https://schema.org', '@graph': graph})
}

import {elementsOf} from '../../../publish/budgets/elements.ts'
import {decoded} from '../../../publish/markup.ts'
import {
  LONGEST_DESCRIPTION,
  LONGEST_TITLE,
  SHORTEST_DESCRIPTION,
} from '../../../site/head/search-snippet.ts'

/** Pages by path, as visitors get them. */
export type Pages = ReadonlyMap<string, string>

/** The metadata in a page's head. */
export function headIn(html: string) {
  const elements = elementsOf(html)
  const valuesOf = (name: string, key: string, attribute: string) =>
    elements.flatMap(({name: found, attributes}) => {
      const value = attributes.get(key)
      return found === name && value !== undefined
        ? [[value, attributes.get(attribute) ?? ''] as const]
        : []
    })
  const named = valuesOf('meta', 'name', 'content')
  const contentOf = (wanted: string) => named.find(([name]) => name === wanted)?.[1] ?? ''
  const properties = valuesOf('meta', 'property', 'content')
  const links = valuesOf('link', 'rel', 'href')
  return {
    language: elements.find(({name}) => name === 'html')?.attributes.get('lang') ?? '',
    title: decoded(/<title>([^<]*)</.exec(html)?.[1] ?? ''),
    description: contentOf('description'),
    canonical: links.find(([rel]) => rel === 'canonical')?.[1] ?? '',
    card: contentOf('twitter:card'),
    alternates: elements.flatMap(({name, attributes}) => {
      const language = attributes.get('hreflang')
      return name === 'link' && attributes.get('rel') === 'alternate' && language !== undefined
        ? [{language, href: attributes.get('href') ?? ''}]
        : []
    }),
    graph: new Map(properties),
    locales: properties.flatMap(([name, value]) => (/locale/.test(name) ? [value] : [])),
  }
}

const wanted = [
  'og:type',
  'og:site_name',
  'og:title',
  'og:description',
  'og:locale',
  'og:url',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
]

/** What is wrong with the head of one page. */
function faultsOf(path: string, html: string, origin: string): string[] {
  const {title, description, canonical, card, alternates, graph, locales, language} = headIn(html)
  const image = graph.get('og:image') ?? ''
  const here = alternates.filter((one) => one.language === language)
  const isArticle = graph.get('og:type') === 'article' && /"@type":"Article"/.test(html)
  const checks: Record<string, boolean> = {
    [`title of ${title.length} letters`]: [...title].length <= LONGEST_TITLE,
    [`description of ${description.length} letters`]:
      description.length >= SHORTEST_DESCRIPTION && description.length <= LONGEST_DESCRIPTION,
    [`canonical ${canonical}`]: canonical === origin + encodeURI(path),
    'og:url': graph.get('og:url') === canonical,
    [`og lacks ${wanted.filter((name) => !graph.get(name))}`]: wanted.every((name) =>
      graph.get(name),
    ),
    [`og:image ${image}`]: image.startsWith(`${origin}/`) && image.endsWith('-1200.jpg'),
    'twitter:card': card === 'summary_large_image',
    'names itself among translations':
      alternates.length === 0 || (here.length === 1 && here[0]?.href === canonical),
    'x-default': alternates.length === 0 || alternates.some((one) => one.language === 'x-default'),
    'og:locale:alternate': locales.length === Math.max(1, alternates.length - 1),
    'article:published_time':
      !isArticle || !Number.isNaN(Date.parse(graph.get('article:published_time') ?? '')),
  }
  return Object.entries(checks).flatMap(([fault, holds]) => (holds ? [] : [`${path}: ${fault}`]))
}

/** Pages of one campaign in one language with the same title or description. */
function alike(pages: Pages, what: 'title' | 'description'): string[] {
  const seen = new Map<string, string[]>()
  for (const [path, html] of pages) {
    const head = headIn(html)
    const key = [path.split('/')[1], head.language, head[what]].join(' | ')
    seen.set(key, [...(seen.get(key) ?? []), path])
  }
  return [...seen].flatMap(([key, paths]) =>
    paths.length > 1 ? [`${paths.join(', ')} have the ${what} ${key}`] : [],
  )
}

/** Translations that do not link back to the page that links to them. */
function unanswered(pages: Pages, origin: string): string[] {
  return [...pages].flatMap(([path, html]) =>
    headIn(html).alternates.flatMap(({href}) => {
      const other = pages.get(decodeURI(href.slice(origin.length)))
      const answers =
        other && headIn(other).alternates.some((back) => back.href === origin + encodeURI(path))
      return answers ? [] : [`${path} names ${href}, which does not answer`]
    }),
  )
}

/** Faults in the heads of a site's pages that would affect search engines or shared links. */
export const headFaults = (pages: Pages, origin: string): string[] => [
  ...[...pages].flatMap(([path, html]) => faultsOf(path, html, origin)),
  ...alike(pages, 'title'),
  ...alike(pages, 'description'),
  ...unanswered(pages, origin),
]

import {all, readXml, textOf} from './xml.ts'

/** W3C's date and time as sitemaps take it, and RFC 822's as RSS does. */
const W3C_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/
const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

const faults = (checks: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(checks).flatMap(([fault, holds]) => (holds ? [] : [fault]))

/** Faults by RSS 2.0 and its advisory board (rssboard.org/rss-specification, rss-profile). */
export function feedFaults(source: string, type: string, address: string): string[] {
  const rss = readXml(source)
  const [channel] = all(rss, 'channel')
  if (!channel) return ['no channel']
  const items = all(channel, 'item')
  const guids = items.map((item) => textOf(item, 'guid'))
  const self = all(channel, 'atom:link').find(({attributes}) => attributes.rel === 'self')
  return faults({
    [`content type ${type}`]: type.startsWith('application/rss+xml'),
    version: rss.name === 'rss' && rss.attributes.version === '2.0',
    'title, link and description': ['title', 'link', 'description'].every((name) =>
      textOf(channel, name),
    ),
    language: /^[a-z]{2}$/.test(textOf(channel, 'language')),
    [`own address ${self?.attributes.href}`]: self?.attributes.href === address,
    'guids that differ': new Set(guids).size === items.length && guids.every(Boolean),
    'absolute links': items.every((item) => URL.canParse(textOf(item, 'link'))),
    dates: items.every((item) => RFC_822.test(textOf(item, 'pubDate'))),
    'titles and descriptions': items.every(
      (item) => textOf(item, 'title') && textOf(item, 'description'),
    ),
  })
}

/** Faults by the schema of sitemaps.org, and pages without a date. */
export function sitemapFaults(source: string, origin: string): string[] {
  const map = readXml(source)
  const urls = all(map, 'url')
  const locations = urls.map((url) => textOf(url, 'loc'))
  const links = urls.flatMap((url) => all(url, 'xhtml:link').map(({attributes}) => attributes))
  return faults({
    root:
      map.name === 'urlset' &&
      map.attributes.xmlns === 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'elements in their order': urls.every(({children}) =>
      /^loc,lastmod(,xhtml:link)*$/.test(children.map(({name}) => name).join()),
    ),
    'addresses of this site': locations.every((url) => url.startsWith(`${origin}/`)),
    'each address once': new Set(locations).size === locations.length,
    dates: urls.every((url) => W3C_DATE.test(textOf(url, 'lastmod'))),
    translations: links.every(
      ({rel, hreflang, href}) => rel === 'alternate' && hreflang && href?.startsWith(origin),
    ),
  })
}

/** Faults by llmstxt.org: it requires a name, a summary, and lists of links under headings. */
export function llmsFaults(source: string, origin: string): string[] {
  const [name = '', , summary = ''] = source.split('\n')
  const links = source.split('\n').filter((line) => line.startsWith('- '))
  return faults({
    name: /^# \S/.test(name) && (source.match(/^# /gm)?.length ?? 0) === 1,
    summary: /^> \S/.test(summary),
    headings: /^## \S/m.test(source),
    links: links.length > 0 && links.every((line) => line.includes(`](${origin}/`)),
  })
}

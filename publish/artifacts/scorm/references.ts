import {posix} from 'node:path'
import {decoded} from '../../markup.ts'

/** Elements that show something else, or load it; links lead away and are no part of the page. */
const loading = /<(?:img|script|source|link|video|audio|track)\b[^>]*>/gi
const address = /\s(?:src|href|poster)="([^"]*)"/gi
const srcset = /\ssrcset="([^"]*)"/gi
/** An address in a `srcset`, which may contain commas, with what describes it. */
const candidate = /([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]+)?(?:,|$)/g
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
/** Links that say where the page belongs, and fetch nothing. */
const relation = /\srel="(?:canonical|alternate)"/i
const cssAddress = /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/gi
const scriptImport = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g

const inCss = (css: string): string[] =>
  [...css.matchAll(cssAddress)].map(([, url, imported]) => (url ?? imported ?? '').trim())

function inHtml(html: string): string[] {
  const elements = [...html.matchAll(loading)].map(([tag]) => tag)
  const loaded = elements.filter((tag) => !relation.test(tag))
  return [
    ...loaded.flatMap((tag) => [...tag.matchAll(address)].map(([, link = '']) => decoded(link))),
    ...loaded.flatMap((tag) =>
      [...tag.matchAll(srcset)].flatMap(([, set = '']) =>
        [...decoded(set).matchAll(candidate)].map(([, link = '']) => link),
      ),
    ),
    ...[...html.matchAll(styles)].flatMap(([, css = '']) => inCss(css)),
  ]
}

/** The file of the site that a link in another one means; null for what is elsewhere, or in the link itself. */
function fileAt(link: string, from: string): string | null {
  if (link === '' || link.startsWith('#') || /^[a-z][a-z\d+.-]*:|^\/\//i.test(link)) return null
  const base = `http://site.invalid/${from.split(posix.sep).map(encodeURIComponent).join('/')}`
  if (!URL.canParse(link, base)) return null
  const {pathname} = new URL(link, base)
  try {
    return decodeURIComponent(pathname).slice(1)
  } catch (error) {
    // No file has an address like that.
    if (error instanceof URIError) return null
    throw error
  }
}

/**
 * Files of the site that a file loads, by its kind.
 * @param file its path inside the site
 * @param read its text, which pictures and fonts have not
 */
export function loadedBy(file: string, contentType: string, read: () => string): string[] {
  const links = contentType.startsWith('text/html')
    ? inHtml(read())
    : contentType.startsWith('text/css')
      ? inCss(read())
      : /javascript/.test(contentType)
        ? [...read().matchAll(scriptImport)].map(([, link = '']) => link)
        : []
  return [...new Set(links.flatMap((link) => fileAt(link, file) ?? []))]
}

import {parse} from 'node-html-parser'
import type {DeployFile} from '../../../publish/index.ts'

/** The path, or '' for addresses elsewhere and those that name no page (`mailto:`). */
const pathOf = (url: URL, origin: string): string =>
  url.origin === origin && !url.pathname.includes('/_images/') ? url.pathname : ''

interface Links {
  /** What the page's links lead to. */
  urls: URL[]
  /** The places in the page that links may lead to. */
  ids: Set<string>
}

function linksIn(html: string, address: string): Links {
  const root = parse(html)
  const attributes = ['href', 'src', 'action'] as const
  const urls = attributes.flatMap((name) =>
    root
      .querySelectorAll(`[${name}]`)
      .map((element) => new URL(element.getAttribute(name) ?? '', address)),
  )
  return {urls, ids: new Set(root.querySelectorAll('[id]').map(({id}) => id))}
}

async function lookAt(answer: Response, address: string): Promise<Links | 'file' | 'nothing'> {
  if (!answer.ok) return 'nothing'
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false
  return isPage ? linksIn(await answer.text(), address) : 'file'
}

/** What a static host answers that has a site's files at its root. */
export function staticHost(files: readonly DeployFile[]) {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]))
  return async (path: string): Promise<Response> => {
    const file = byPath.get(decodeURIComponent(path).replace(/\/$/, '/index.html'))
    if (!file) return new Response('Nothing is here', {status: 404})
    const headers = {'Content-Type': file.contentType}
    return new Response(new Uint8Array(await file.read()), {headers})
  }
}

/**
 * Follows every link from a site's front page, its images left out.
 * @param fetch what a host answers at a path
 * @returns the paths of the pages that were reached, and each link that leads nowhere or to a place that its page lacks
 */
export async function brokenLinks(
  origin: string,
  fetch: (path: string) => Promise<Response>,
): Promise<{reached: string[]; broken: string[]}> {
  const pages = new Map<string, Links | 'file' | 'nothing'>()
  const found: {from: string; url: URL}[] = []
  const waiting = [{from: '', url: new URL('/', origin)}]
  for (let link = waiting.pop(); link; link = waiting.pop()) {
    const path = pathOf(link.url, origin)
    if (path === '') continue
    found.push(link)
    if (pages.has(path)) continue
    const page = await lookAt(await fetch(path), `${origin}${path}`)
    pages.set(path, page)
    if (typeof page === 'object') waiting.push(...page.urls.map((url) => ({from: path, url})))
  }
  const broken = found.filter(({url}) => {
    const page = pages.get(url.pathname)
    const place = decodeURIComponent(url.hash.slice(1))
    return page === 'nothing' || (typeof page === 'object' && place !== '' && !page.ids.has(place))
  })
  const reached = [...pages].flatMap(([path, page]) => (typeof page === 'object' ? [path] : []))
  return {
    reached,
    broken: [
      ...new Set(broken.map(({from, url}) => `${from} → ${url.pathname}${url.hash}`)),
    ].sort(),
  }
}

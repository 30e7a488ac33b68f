import type {DeployFile} from '../../../publish/index.ts'
import {listen} from '../../../server/listen.ts'
import {ORIGIN, type World} from '../world.ts'

/** A page of a sample microsite, and what it is an example of. */
export interface SamplePage {
  campaign: string
  route: string
  language: string
  /** Family of the campaign's theme. */
  family: string
  /** Path below the server's root: `/kumlakampanjen/ambassadorer/`. */
  path: string
}

export interface Served {
  /** Scheme, host and port for a browser. */
  origin: string
  /** Every page of every campaign in every language, and the page over all of them. */
  pages: readonly SamplePage[]
  close(): Promise<void>
}

/** Not opened by visitors: the PDF of a magazine is made from it. */
const FOR_PAPER = 'magazinePrint'

const familyOf = (html: string): string => /\sdata-family="([^"]+)"/.exec(html)?.[1] ?? 'front'
const languageOf = (html: string): string => /<html lang="([^"]+)"/.exec(html)?.[1] ?? ''

/** Serves what a world has published to a browser. */
export async function serve(world: World): Promise<Served> {
  const {origin, close} = await listen('127.0.0.1', 0, ({url, headers}) => {
    const {pathname, search} = new URL(url)
    return world.publisher
      .fetch(new Request(ORIGIN + pathname + search, {headers}))
      .then((answer) => answer ?? new Response('Nothing is here', {status: 404}))
  })
  const planned = ['', ...world.publisher.campaigns.map(({slug}) => slug)].flatMap((slug) =>
    world.publisher
      .pages(slug)
      .filter(({file, route}) => file.endsWith('.html') && route !== FOR_PAPER)
      .map(({path, route}) => ({
        campaign: slug,
        route,
        path: slug === '' ? '/' : `/${slug}${path}`,
      })),
  )
  const pages = await Promise.all(
    planned.map(async (page) => {
      const html = await (await world.fetch(page.path)).text()
      return {...page, language: languageOf(html), family: familyOf(html)}
    }),
  )
  return {origin, pages, close}
}

/** Serves a campaign's files at the root of a host, as a static host does, without pictures. */
export async function serveFiles(files: readonly DeployFile[]): Promise<Omit<Served, 'pages'>> {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]))
  return listen('127.0.0.1', 0, async ({url}) => {
    const {pathname} = new URL(url)
    const file = byPath.get(decodeURIComponent(pathname).replace(/\/$/, '/index.html'))
    if (!file) return new Response('Nothing is here', {status: 404})
    return new Response(new Uint8Array(await file.read()), {
      headers: {'Content-Type': file.contentType},
    })
  })
}

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

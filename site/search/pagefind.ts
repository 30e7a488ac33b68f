import {merged} from './synonyms.ts'

/** The part of Pagefind's script in the browser that is used; https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: {exactDiacritics?: boolean; excerptLength?: number}): Promise<void>
  search(term: string): Promise<{results: readonly {id: string; data(): Promise<Found>}[]}>
}

/** A page that was found. */
export interface Found {
  /** Its public path inside the site. */
  raw_url: string
  /** Some words around those that were found, marked with `<mark>`; everything else is escaped. */
  excerpt: string
  meta: Readonly<Record<string, string | undefined>>
}

const isPagefind = (module: object): module is Pagefind =>
  'search' in module && typeof module.search === 'function'

/** Fetches the script, and with it nothing else until something is searched for. */
export async function loadPagefind(address: string): Promise<Pagefind> {
  const module: object = await import(/* @vite-ignore */ address)
  if (!isPagefind(module)) throw new Error(`${address} is not Pagefind`)
  await module.options({excerptLength: 24})
  return module
}

/** Endings of Swedish words in -ör: `ambassadörerna`. */
const OR_ENDING = /(\p{L}{2,}ör)(?:ens?|ers?|ernas?|s)(?!\p{L})/giu

/**
 * A term that finds all forms of its words. Pagefind takes the dots off before it looks for Swedish stems, and then
 * reads the -or of "ambassador" as an ending: only the bare word finds them all.
 */
const bare = (term: string): string =>
  document.documentElement.lang === 'sv' ? term.replace(OR_ENDING, '$1') : term

/**
 * The pages that terms of one meaning are found on, best first. Å, ä and ö are letters of their own; only what finds
 * nothing is understood as written on a keyboard that lacks them.
 */
export async function findPages(
  pagefind: Pagefind,
  terms: readonly string[],
  limit: number,
): Promise<Found[]> {
  const search = async () => {
    const found = await Promise.all(terms.map((term) => pagefind.search(bare(term))))
    return merged(found.map(({results}) => results))
  }
  await pagefind.options({exactDiacritics: true})
  let results = await search()
  if (results.length === 0) {
    await pagefind.options({exactDiacritics: false})
    results = await search()
  }
  return Promise.all(results.slice(0, limit).map((result) => result.data()))
}

import {posix} from 'node:path'
import {brotliCompressSync, constants} from 'node:zlib'
import type {PageWeight} from './budget.ts'
import {type Element, elementsOf} from './elements.ts'
import {imagesOnPhone} from './responsive.ts'

/** Reads a file of the site by its path inside it; null when there is none. */
export type ReadFile = (path: string) => Promise<Buffer | null>

const BEST = constants.BROTLI_MAX_QUALITY
const QUICK = 1

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const fontFace = /@font-face\s*\{[^}]*\}/g
const styleUrl = /url\(\s*["']?([^"')]+)["']?\s*\)/g
const styleImport = /@import\s+(?:url\()?\s*["']?([^"')\s;]+)/g
const staticImport = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g
/** Types of script elements that hold data. */
const data = /\btype=["']?(application\/(ld\+)?json|speculationrules|text\/plain)/i

const fetchedByLink =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/
const islandScripts = ['component-url', 'renderer-url', 'before-hydration-url']
const fetchedFrom: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  'astro-island': islandScripts,
}

const brotli = (bytes: Buffer | string, quality: number): number =>
  brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}}).length

/** Compressed length: estimated quickly and slightly too high, unless that would exceed `limit`. */
export function compressed(bytes: Buffer | string, limit: number): number {
  const quick = brotli(bytes, QUICK)
  return quick <= limit ? quick : brotli(bytes, BEST)
}

const urls = (css: string, pattern: RegExp) => [...css.matchAll(pattern)].map(([, url = '']) => url)

/** Addresses that an element makes a browser fetch automatically. */
function fetchedBy({name, attributes}: Element): string[] {
  if (name === 'link') {
    return fetchedByLink.test(attributes.get('rel') ?? '') ? [attributes.get('href') ?? ''] : []
  }
  return (fetchedFrom[name] ?? []).flatMap((key) =>
    (attributes.get(key) ?? '').split(/,\s+/).map((entry) => entry.trim().split(/\s+/)[0] ?? ''),
  )
}

/** Weighs the pages of one site. Files that several pages share are read once. */
export class Scales {
  readonly #read: ReadFile
  readonly #limit: number
  readonly #sizes = new Map<string, Promise<number>>()
  readonly #imports = new Map<string, Promise<string[]>>()

  /** @param limit compressed bytes up to which an estimate is good enough: see {@link compressed} */
  constructor(read: ReadFile, limit: number) {
    this.#read = read
    this.#limit = limit
  }

  /** What a page makes a phone fetch before the visitor does anything. `file` is its path inside the site. */
  async weigh(html: string, file: string): Promise<PageWeight> {
    const at = (address: string) =>
      posix.normalize(posix.join(posix.dirname(file), address.replace(/[?#].*$/, '')))
    const elements = elementsOf(html)
    const links = elements.filter(({name}) => name === 'link')
    const hrefs = (rel: string, as?: string) =>
      links.flatMap(({attributes}) =>
        attributes.get('rel') === rel && (!as || attributes.get('as') === as)
          ? [at(attributes.get('href') ?? '')]
          : [],
      )
    const styles = [...html.matchAll(inlineStyle)].map(([, css = '']) => css)
    const faces = styles.flatMap((css) => css.match(fontFace) ?? [])
    const upright = faces.filter((face) => !/font-style:\s*(italic|oblique)/.test(face))
    const fonts = [
      ...hrefs('preload', 'font'),
      ...upright.flatMap((face) => urls(face, styleUrl)).map(at),
    ]
    const scripts = elements.flatMap(({name, attributes}) =>
      (name === 'script' ? ['src'] : name === 'astro-island' ? islandScripts : []).flatMap(
        (key) => {
          const address = attributes.get(key)
          return address ? [at(address)] : []
        },
      ),
    )
    const inline = [...html.matchAll(inlineScript)]
      .filter(([, attributes = '']) => !/\bsrc=/.test(attributes) && !data.test(attributes))
      .map(([, , text = '']) => text)
      .join('')
    const images = await Promise.all(
      [...new Set(imagesOnPhone(elements).map(at))].map(async (path) => ({
        path,
        bytes: (await this.#read(path))?.length ?? 0,
      })),
    )
    const [heaviest] = images.toSorted((a, b) => b.bytes - a.bytes)
    const sheets = await this.#sum(hrefs('stylesheet'), 'compressed')
    const addresses = [
      ...elements.flatMap(fetchedBy),
      ...styles.flatMap((css) => [...urls(css, styleUrl), ...urls(css, styleImport)]),
    ]
    return {
      document: sheets + compressed(html, this.#limit - sheets),
      fonts: await this.#sum(fonts, 'plain'),
      script:
        (inline ? brotli(inline, BEST) : 0) +
        (await this.#sum(await this.#withImports(scripts), 'compressed')),
      image: heaviest?.bytes ?? 0,
      ...(heaviest ? {heaviest: heaviest.path} : {}),
      foreign: [...new Set(addresses.filter((url) => /^(?:https?:)?\/\//i.test(url)))],
    }
  }

  async #sum(paths: readonly string[], how: 'plain' | 'compressed'): Promise<number> {
    const sizes = await Promise.all([...new Set(paths)].map((path) => this.#size(path, how)))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  #size(path: string, how: 'plain' | 'compressed'): Promise<number> {
    const known = this.#sizes.get(path)
    if (known) return known
    const size = this.#read(path).then((bytes) =>
      bytes === null ? 0 : how === 'plain' ? bytes.length : brotli(bytes, BEST),
    )
    this.#sizes.set(path, size)
    return size
  }

  /** Scripts with all their static imports. */
  async #withImports(scripts: readonly string[], seen = new Set<string>()): Promise<string[]> {
    for (const path of scripts) {
      if (seen.has(path)) continue
      seen.add(path)
      await this.#withImports(await this.#importsOf(path), seen)
    }
    return [...seen]
  }

  #importsOf(path: string): Promise<string[]> {
    const known = this.#imports.get(path)
    if (known) return known
    const found = this.#read(path).then((bytes) =>
      urls(bytes?.toString('utf8') ?? '', staticImport).map((address) =>
        posix.join(posix.dirname(path), address),
      ),
    )
    this.#imports.set(path, found)
    return found
  }
}

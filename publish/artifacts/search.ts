import {readFileSync} from 'node:fs'
import {dirname} from 'node:path'
import * as pagefind from 'pagefind'
import {z} from 'zod'
import {PublishError} from '../errors.ts'
import {contentTypeOf} from '../serve/content-types.ts'
import type {ArtifactFile, ArtifactType, PublishedSite, SourcePage} from './artifact-type.ts'
import {keyOf} from './key.ts'

const packageFile = new URL('../package.json', import.meta.resolve('pagefind'))
const {version} = z
  .object({version: z.string()})
  .parse(JSON.parse(readFileSync(packageFile, 'utf8')))

/** Raise this when the same pages give a different index. */
const INDEX_VERSION = 3
const SCRIPT = 'pagefind.js'
/** The file that lists the indexes by language. */
const ENTRY = 'pagefind-entry.json'

/** The files that visitors' browsers need; the site has its own search form. */
const needed =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|.+\.pf_(meta|index|fragment|filter)|wasm\..+\.pagefind)$/

const isPage = ({contentType, file}: SourcePage) =>
  contentType.startsWith('text/html') && !file.endsWith('404.html')

/** Only pages with `data-pagefind-body` are indexed, and only that part of them. */
const isSearched = (html: string) => html.includes('data-pagefind-body')

/** Where one inline element ends and the next begins: pages set them apart by their style alone. */
const SEAM = /(<\/(?:a|bdi|small|span|time)>)(?=<(?:a|bdi|small|span|time)[\s>])/g

/** A page whose words are apart without its style: *Bagare* and *Filipstad*, not *BagareFilipstad*. */
const wordsApart = (html: string): string => html.replaceAll(SEAM, '$1 ')

/** The same JSON with its keys sorted, since Pagefind writes them in any order. */
function inOrder(bytes: Uint8Array): Buffer {
  const entry = z
    .looseObject({languages: z.record(z.string(), z.unknown())})
    .parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(JSON.stringify({...entry, languages: Object.fromEntries(languages)}))
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new PublishError(`The search index: ${errors.join(' ')}`)
}

let indexing = 0
let closing: Promise<unknown> = Promise.resolve()

/** Indexes the pages of a site, each language separately with its own word stems. */
async function index(site: PublishedSite, folder: string): Promise<ArtifactFile[]> {
  const {index, errors} = await pagefind.createIndex()
  fail(errors)
  if (!index) throw new PublishError('The search index could not be started.')
  try {
    for (const page of site.pages.filter(isPage)) {
      const content = (await site.read(page.file))?.bytes.toString('utf8') ?? ''
      if (isSearched(content))
        fail((await index.addHTMLFile({url: page.path, content: wordsApart(content)})).errors)
    }
    const {files, errors} = await index.getFiles()
    fail(errors)
    return files
      .map(({path, content}) => ({path: path.replaceAll('\\', '/'), content}))
      .filter(({path}) => needed.test(path))
      .map(({path, content}) => ({
        path: `${folder}/${path}`,
        contentType: contentTypeOf(path),
        bytes: path === ENTRY ? inOrder(content) : Buffer.from(content),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await index.deleteIndex()
  }
}

/** Runs `work` with the Pagefind process that everything in this process shares. */
async function withProgram<T>(work: () => Promise<T>): Promise<T> {
  indexing += 1
  try {
    await closing
    return await work()
  } finally {
    indexing -= 1
  }
}

/** An index of all pages of a campaign, which visitors' browsers search without a server. */
export const search: ArtifactType = {
  kind: 'search',
  isQuick: true,
  async jobs(pages, site) {
    const [first] = pages
    if (!first) return []
    const folder = dirname(first.makes.path).slice(1)
    const sources = site.pages.filter(isPage).map(({path, hash}) => [path, hash])
    return [
      {
        name: 'search',
        key: keyOf(INDEX_VERSION, version, folder, sources),
        page: first.path,
        links: pages.map(({makes}) => [makes.linkKey, `${folder}/${SCRIPT}`]),
        make: () => withProgram(() => index(site, folder)),
      },
    ]
  },
  async release() {
    if (indexing > 0) return
    closing = pagefind.close()
    await closing
  },
}

import {basename} from 'node:path/posix'
import {PublishError} from '../errors.ts'
import {decoded} from '../markup.ts'
import type {ArtifactFile, ArtifactPage, ArtifactType, PublishedSite} from './artifact-type.ts'
import {keyOf} from './key.ts'
import {ZipFile} from './zip-file.ts'

/** Raise this when the same pages give a different archive. */
const ARCHIVE_VERSION = 3

const element = /<[a-z]+\b[^>]*\sdata-archive(?:="([^"]*)")?[^>]*>/gi
const address = /\s(?:href|src)="([^"]*)"/i

/**
 * Lists what a page puts into its archive: each element with `data-archive` that links to a file of the site. The
 * attribute's value is the name in the archive; without one the file keeps its own.
 */
function listed(html: string, page: string): {name: string; file: string}[] {
  return [...html.matchAll(element)].flatMap(([tag, name = '']) => {
    const [, link] = address.exec(tag) ?? []
    if (link === undefined) return []
    const file = decodeURIComponent(new URL(decoded(link), `http://site.invalid${page}`).pathname)
    return [{name: decoded(name) || basename(file), file: file.slice(1)}]
  })
}

async function pack(page: ArtifactPage, site: PublishedSite): Promise<ArtifactFile[]> {
  const html = (await site.read(page.file))?.bytes.toString('utf8') ?? ''
  const files = new ZipFile()
  for (const {name, file} of listed(html, page.path)) {
    const found = await site.read(file)
    if (!found) throw new PublishError(`Its archive lacks ${file}, which the page names.`)
    files.add(name, found.bytes, found.contentType)
  }
  if (files.names.length === 0) return []
  return [{path: page.makes.path.slice(1), contentType: 'application/zip', bytes: files.pack()}]
}

/** An archive of the files that a page lists, such as a press kit. */
export const archive: ArtifactType = {
  kind: 'zip',
  isQuick: false,
  async jobs(pages, site) {
    return pages.map((page) => ({
      name: `zip ${page.path}`,
      key: keyOf(ARCHIVE_VERSION, page.path, page.makes.path, page.hash),
      page: page.path,
      links: [[page.makes.linkKey, page.makes.path.slice(1)]],
      make: () => pack(page, site),
    }))
  },
  async release() {},
}

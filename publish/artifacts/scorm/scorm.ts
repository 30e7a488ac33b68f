import {PublishError} from '../../errors.ts'
import {decoded} from '../../markup.ts'
import type {ArtifactFile, ArtifactPage, ArtifactType, PublishedSite} from '../artifact-type.ts'
import {keyOf} from '../key.ts'
import {ZipFile} from '../zip-file.ts'
import {manifestOf} from './manifest.ts'
import {loadedBy} from './references.ts'

/** Raise this when the same pages give a different package. */
const PACKAGE_VERSION = 3
const MANIFEST = 'imsmanifest.xml'

const title = /<title>([^<]*)<\/title>/i

/** A page and all that it loads, by path inside the site: there, relative links lead to the same files. */
async function filesOf(page: ArtifactPage, site: PublishedSite): Promise<ZipFile> {
  const files = new ZipFile()
  const taken = new Set<string>()
  const waiting = [page.file]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (taken.has(file)) continue
    taken.add(file)
    const found = await site.read(file)
    if (!found) throw new PublishError(`Its package lacks ${file}, which the page loads.`)
    files.add(file, found.bytes, found.contentType)
    waiting.push(...loadedBy(file, found.contentType, () => found.bytes.toString('utf8')))
  }
  return files
}

async function pack(page: ArtifactPage, site: PublishedSite): Promise<ArtifactFile[]> {
  const files = await filesOf(page, site)
  const html = (await site.read(page.file))?.bytes.toString('utf8') ?? ''
  const manifest = manifestOf({
    identifier: `hemvist-${keyOf(site.campaign.slug, page.path)}`,
    title: decoded(title.exec(html)?.[1] ?? ''),
    start: page.file,
    files: files.names,
  })
  files.add(MANIFEST, Buffer.from(manifest), 'application/xml')
  return [{path: page.makes.path.slice(1), contentType: 'application/zip', bytes: files.pack()}]
}

/** A page with all that it loads, as a package of one lesson for learning platforms (SCORM 1.2). */
export const scorm: ArtifactType = {
  kind: 'scorm',
  isQuick: false,
  async jobs(pages, site) {
    return pages.map((page) => ({
      name: `scorm ${page.path}`,
      key: keyOf(PACKAGE_VERSION, site.campaign.slug, page.path, page.makes.path, page.hash),
      page: page.path,
      links: [[page.makes.linkKey, page.makes.path.slice(1)]],
      make: () => pack(page, site),
    }))
  },
  async release() {},
}

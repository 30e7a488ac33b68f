import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {mkdir, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {finished} from 'node:stream/promises'
import {Zip, ZipDeflate, ZipPassThrough} from 'fflate'
import {makeTemporaryFolder} from '../files/index.ts'
import type {PublisherOptions} from './composition.ts'
import {isCompressed} from './compressed-types.ts'
import type {DeployFile} from './deploy/target.ts'
import {PublishError} from './errors.ts'
import {withOfflineLinks} from './export/offline-links.ts'
import {imagesFolder} from './images/image-files.ts'
import {Publisher} from './publisher.ts'
import type {Site} from './site.ts'

/** A campaign's site in one file. */
export interface SiteArchive {
  slug: string
  /** The zip; only its owner reads it. */
  file: string
  /** Deletes it. */
  remove(): Promise<void>
}

/** The site of one campaign, as if it were open. */
const siteOf = ({frontPage: _, ...site}: Site, campaign: string): Site => ({
  ...site,
  campaignsQuery: `(${site.campaignsQuery})[_id == ${JSON.stringify(campaign)}]`,
  showsClosed: true,
})

async function bytesOf(file: DeployFile): Promise<Buffer> {
  const bytes = await file.read()
  return file.contentType.startsWith('text/html')
    ? Buffer.from(withOfflineLinks(bytes.toString('utf8')))
    : bytes
}

async function pack(files: readonly DeployFile[], folder: string, to: string): Promise<void> {
  const output = createWriteStream(to, {mode: 0o600})
  const done = finished(output)
  const zip = new Zip((error, chunk, isLast) => {
    if (error) output.destroy(error)
    else output.write(chunk)
    if (isLast) output.end()
  })
  for (const file of files) {
    const name = `${folder}/${file.path}`
    const entry = isCompressed(file.contentType)
      ? new ZipPassThrough(name)
      : new ZipDeflate(name, {level: 6})
    zip.add(entry)
    entry.push(await bytesOf(file), true)
    if (output.writableNeedDrain) await once(output, 'drain')
  }
  zip.end()
  await done
}

/**
 * Builds a campaign's site from what is published and may be shown at this moment, also when the site is closed, and
 * packs it. Nothing of it is published, and nothing is kept but the file.
 * @throws {PublishError} when there is no such campaign, or its pages cannot be made
 */
export async function buildArchive(
  {dataFolder, ...options}: PublisherOptions,
  campaign: string,
): Promise<SiteArchive> {
  const folder = await makeTemporaryFolder('archive')
  const remove = () => rm(folder, {recursive: true, force: true})
  try {
    const images = imagesFolder(dataFolder)
    await mkdir(images, {recursive: true})
    // Most pictures are encoded already.
    await symlink(images, imagesFolder(folder), 'junction')
    const publisher = await Publisher.open({
      ...options,
      site: siteOf(options.site, campaign),
      dataFolder: folder,
      store: 'build',
      // Its forms are sent nowhere.
      server: undefined,
      threads: 1,
    })
    let slug: string | undefined
    const file = join(folder, 'site.zip')
    try {
      await publisher.start({once: true})
      await publisher.settled()
      slug = publisher.campaigns.find(({_id}) => _id === campaign)?.slug
      if (slug === undefined) throw new PublishError('There is no published campaign to archive.')
      await publisher.encodeImages([slug])
      await pack(await publisher.files(slug, ''), slug, file)
    } finally {
      await publisher.close()
    }
    return {slug, file, remove}
  } catch (error) {
    await remove()
    throw error
  }
}

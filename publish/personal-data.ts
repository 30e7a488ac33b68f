import {existsSync} from 'node:fs'
import {readdir, readFile, rm} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {unlessMissing} from '../files/index.ts'
import {storeFile} from './publish-log.ts'
import {scrubStore} from './store/scrub.ts'
import {SiteStore} from './store/store.ts'

/** A page or a picture that was published of a person, with its path. */
export interface PublishedFile {
  path: string
  bytes: Buffer
}

/** Paths of the image files that were made for pages from some assets, by file name. */
async function renditionFiles(
  dataFolder: string,
  store: SiteStore,
  assetIds: readonly string[],
): Promise<string[]> {
  const names = new Set(store.renditions.ofAssets(assetIds))
  if (names.size === 0) return []
  const folder = join(dataFolder, 'images')
  const files = await unlessMissing(readdir(folder, {recursive: true}), [])
  return files.filter((file) => names.has(basename(file))).map((file) => join(folder, file))
}

/**
 * The pages that currently show a person, and the pictures made for them. The server may be running.
 *
 * @param documentIds published ids of the documents about them
 * @param assetIds ids of the images that only these use
 */
export async function personalFiles(
  dataFolder: string,
  {documentIds, assetIds}: {documentIds: readonly string[]; assetIds: readonly string[]},
): Promise<PublishedFile[]> {
  const file = storeFile(dataFolder, 'live')
  if (!existsSync(file)) return []
  const store = new SiteStore(file, {readOnly: true})
  try {
    const shown = [...store.people.byCampaign(documentIds)].flatMap(([campaign, ids]) =>
      ids.flatMap((documentId) =>
        store.people.pathsShowing({campaign, documentId}).map((path) => ({campaign, path})),
      ),
    )
    const wanted = new Set(shown.map(({campaign, path}) => `${campaign}/${path}`))
    const pages = store.files.of(store.log.latest).flatMap(({campaign, path, hash}) => {
      const bytes = wanted.has(`${campaign}/${path}`) ? store.blobs.bytes(hash) : null
      return bytes ? [{path: join('pages', campaign, path), bytes}] : []
    })
    const images = await renditionFiles(dataFolder, store, assetIds)
    const renditions = images.map(async (file) => ({
      path: join('images', basename(file)),
      bytes: await readFile(file),
    }))
    return [...pages, ...(await Promise.all(renditions))]
  } finally {
    store.close()
  }
}

/** Deletes the image files that were made from some assets, and every record of them. The server may be running. */
export async function eraseRenditions(
  dataFolder: string,
  assetIds: readonly string[],
): Promise<void> {
  const file = storeFile(dataFolder, 'live')
  if (!existsSync(file)) return
  const store = new SiteStore(file)
  try {
    for (const image of await renditionFiles(dataFolder, store, assetIds)) {
      await rm(image, {force: true})
    }
    for (const name of store.renditions.ofAssets(assetIds)) store.renditions.forget(name)
  } finally {
    store.close()
  }
  await scrubStore(file)
}

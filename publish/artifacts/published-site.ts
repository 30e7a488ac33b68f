import {readFile} from 'node:fs/promises'
import type {ImageLibrary} from '../images/library.ts'
import {contentTypes, IMAGES_FOLDER, readRendition} from '../images/rendition.ts'
import {fileKey} from '../plan/links.ts'
import type {CampaignPlan} from '../plan/plan.ts'
import {fileId, type LiveFiles} from '../store/live.ts'
import {SHARED} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {PublishedSite, SourcePage} from './artifact-type.ts'

export interface PublishedSiteTools {
  store: SiteStore
  live: LiveFiles
  images: ImageLibrary
}

/** A campaign's site as of the latest publish, whether or not visitors see it. */
export function publishedSite(plan: CampaignPlan, tools: PublishedSiteTools): PublishedSite {
  const {store, live, images} = tools
  const {campaign} = plan
  const latest = (owner: string, path: string) => live.latest.get(fileId(owner, path))
  const pages = [...plan.pages.values()].flatMap(({job, file, makes}): SourcePage[] => {
    const stored = latest(campaign.slug, file)
    if (!stored) return []
    const {route, language, params, path} = job.page
    const made = makes && {...makes, linkKey: fileKey(route, language, params)}
    const {hash, contentType} = stored
    return [{route, language, path, file, hash, contentType, makes: made}]
  })
  return {
    campaign,
    origin: [...plan.pages.values()][0]?.job.page.origin ?? '',
    pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
    async read(file) {
      if (file.startsWith(`${IMAGES_FOLDER}/`)) {
        const recipe = store.renditions.recipe(file.slice(IMAGES_FOLDER.length + 1))
        if (recipe === null) return null
        const rendition = readRendition(recipe)
        const bytes = await readFile(await images.make(rendition, 'now'))
        return {bytes, contentType: contentTypes[rendition.format]}
      }
      const stored = latest(campaign.slug, file) ?? latest(SHARED, file)
      const bytes = stored && store.blobs.bytes(stored.hash)
      return stored && bytes ? {bytes, contentType: stored.contentType} : null
    },
  }
}

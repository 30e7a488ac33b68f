import {COMPILED_FOLDER} from '../compile/names.ts'
import {securityHeaders} from '../export/headers.ts'
import type {ImageLibrary} from '../images/library.ts'
import {contentTypes, IMAGES_FOLDER} from '../images/rendition.ts'
import {type DraftSite, type MadeFiles, previewImage} from './draft-site.ts'

/** Previews must not be cached, nor indexed by search engines. */
export const privateHeaders = {
  ...securityHeaders,
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

export interface PreviewFilesOptions {
  images: ImageLibrary
  made: MadeFiles
  /** Answers requests for published files. */
  published(request: Request): Promise<Response | null>
}

/**
 * Answers with a file of a preview: compiled, made from what is published, or an image that a page of one of the sites
 * names. Null for anything else.
 */
export function previewFiles({images, made, published}: PreviewFilesOptions) {
  return async (
    slug: string,
    file: string,
    request: Request,
    sites: () => readonly DraftSite[],
  ): Promise<Response | null> => {
    const publishedFile = (path: string) =>
      published(new Request(new URL(path, request.url), {headers: request.headers}))
    if (file.startsWith(`${COMPILED_FOLDER}/`)) return publishedFile(`/${file}`)
    if (made.has(slug, file)) return publishedFile(`/${slug}/${file}`)
    if (!file.startsWith(`${IMAGES_FOLDER}/`)) return null
    const name = file.slice(IMAGES_FOLDER.length + 1)
    const [rendition] = sites().flatMap(({renditions}) => renditions.get(name) ?? [])
    if (!rendition) return new Response('Not found', {status: 404, headers: privateHeaders})
    const {bytes, contentType} = await previewImage(images, rendition)
    const type = contentType ?? contentTypes[rendition.format]
    return new Response(new Uint8Array(bytes), {headers: {...privateHeaders, 'Content-Type': type}})
  }
}

import {readFile} from 'node:fs/promises'
import {COMPILED_FOLDER} from '../compile/names.ts'
import type {DeployFile} from '../deploy/target.ts'
import {PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {contentTypes, IMAGES_FOLDER, type Rendition} from '../images/rendition.ts'
import type {Redirect} from '../plan/redirects.ts'
import {startingFrom} from '../render/content-security-policy.ts'
import {SHARED, type StoredFile} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {headersFile} from './headers.ts'
import {redirectFile, redirectPage, redirectsFile} from './redirects.ts'
import {textFile} from './text-file.ts'

/** Everything that one campaign's folder is made from. */
export interface SiteContents {
  /** Its own files and those that all campaigns share. */
  files: readonly StoredFile[]
  renditions: readonly Rendition[]
  redirects: readonly Redirect[]
  /** Additional lines for its `_redirects` file. */
  rules: string
  /** Where the folder is served: '' at the root of a domain, '/kumlakampanjen' below a path. */
  base: string
  /** See `Site.embedFolder`. */
  embedFolder?: string | undefined
}

/** Every file of a campaign, for any static host. Reading an image waits until it is encoded. */
export function siteFiles(
  {files, renditions, redirects, rules, base, embedFolder}: SiteContents,
  store: SiteStore,
  images: ImageLibrary,
): DeployFile[] {
  const stored = files.map(
    ({path, hash, contentType, campaign}): DeployFile => ({
      path,
      contentType,
      immutable: campaign === SHARED && path.startsWith(`${COMPILED_FOLDER}/`),
      // That page's addresses begin where the folder is served.
      ...(path.endsWith('404.html') ? {} : {sha256: hash}),
      read: async () => {
        const bytes = store.blobs.bytes(hash)
        if (!bytes) throw new PublishError(`The store has lost ${path}. Delete it and build again.`)
        if (!path.endsWith('404.html')) return bytes
        return Buffer.from(startingFrom(bytes.toString('utf8'), base))
      },
    }),
  )
  const pictures = renditions.map(
    (rendition): DeployFile => ({
      path: `${IMAGES_FOLDER}/${rendition.name}`,
      contentType: contentTypes[rendition.format],
      immutable: true,
      // An image that is already encoded does not wait behind those that are not.
      read: async () =>
        (await images.read(rendition.name)) ?? readFile(await images.make(rendition, 'now')),
    }),
  )
  const present = new Set(stored.map(({path}) => path))
  const leading = redirects.flatMap((redirect) => {
    const file = redirectFile(redirect)
    return file === null || present.has(file) ? [] : [textFile(file, redirectPage(redirect))]
  })
  return [
    ...stored,
    ...pictures,
    ...leading,
    textFile('_headers', headersFile(base, [...present], embedFolder)),
    textFile('_redirects', redirectsFile(redirects, base) + rules),
  ]
}

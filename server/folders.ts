import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Astro's templates. */
export const siteFolder = join(root, 'site')
/** The sample campaigns of this repository. */
export const samplesFolder = join(root, 'samples')
/** The built Studio for a project, rebuilt when its sources change. */
export const studioFolder = (projectId = 'local'): string =>
  join(root, '.cache', 'studio', projectId)
/** Working files for the gallery of sections and themes. */
export const galleryFolder = join(root, '.cache', 'gallery')
/** Content of the server that the guides' pictures are taken from. */
export const guidesFolder = join(root, '.cache', 'guides')
/** Pictures in the documentation. */
export const docsImagesFolder = join(root, 'docs', 'images')
/** The built microsites. */
export const outFolder = join(root, 'dist')

/** Resolves a path from the command line against the caller's working directory. */
export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)

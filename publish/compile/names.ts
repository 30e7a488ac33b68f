import {fileURLToPath} from 'node:url'

/**
 * Stands in compiled templates for a page's way back to its site's root (`.`, `..`, `../..`).
 * One bundle so serves every campaign, under a domain of its own or below a path.
 */
export const BASE_PLACEHOLDER = '/__BASE__'

/** Folder of the compiled files inside a site, all of them named by their content. */
export const COMPILED_FOLDER = '_astro'

/** The repository: the bundle finds its packages from here. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

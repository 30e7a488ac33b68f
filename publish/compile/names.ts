import {fileURLToPath} from 'node:url'

/**
 * Placeholder in compiled templates for the relative path from a page to its site's root (`.`, `..`, `../..`). It
 * lets one bundle serve every campaign, on its own domain or below a path.
 */
export const BASE_PLACEHOLDER = '/__BASE__'

/** Folder of the compiled files inside a site; their names contain a content hash. */
export const COMPILED_FOLDER = '_astro'

/** The repository root: the bundle resolves its packages from here. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

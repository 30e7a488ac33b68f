import {COMPILED_FOLDER} from '../compile/names.ts'
import {IMAGES_FOLDER} from '../images/rendition.ts'

/** Security headers sent with every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
}

/** For files named by their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/**
 * For pictures. They are named by their content, too, but most show people: since caches must revalidate, a withdrawn
 * picture disappears from them within minutes.
 */
export const IMAGE_CACHE = 'public, max-age=300, must-revalidate'

/** How long caches may keep a file of a site, by its path in the site. */
export function cacheControlOf({path, immutable}: {path: string; immutable: boolean}): string {
  if (path.startsWith(`${IMAGES_FOLDER}/`)) return IMAGE_CACHE
  return immutable ? IMMUTABLE : 'no-cache'
}

const topFolder = (file: string): string => file.slice(0, file.indexOf('/'))

/** Whether a file is a page that any site may show in a frame. */
export const isForFrames = (path: string, embedFolder: string | undefined): boolean =>
  embedFolder !== undefined && path.startsWith(`${embedFolder}/`)

/** Headers of a page with its policy: other sites may not frame it, unless it is made for that. */
export function pageHeaders(policy: string | null, forFrames: boolean): Record<string, string> {
  const {'X-Frame-Options': frames, ...others} = securityHeaders
  const ancestors = forFrames ? '*' : "'self'"
  return {
    ...others,
    ...(forFrames || frames === undefined ? {} : {'X-Frame-Options': frames}),
    ...(policy ? {'Content-Security-Policy': `${policy}; frame-ancestors ${ancestors}`} : {}),
  }
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. Each page has its own policy. Hosts merge all
 * rules that match an address, so the rule against frames names the folders that it applies to.
 */
export function headersFile(base: string, files: readonly string[], embedFolder?: string): string {
  const {'X-Frame-Options': frames, ...others} = securityHeaders
  const folders = [
    ...new Set(files.filter((file) => file.endsWith('.html') && file.includes('/')).map(topFolder)),
  ].filter((folder) => folder !== embedFolder)
  const closed = [`${base}/`, ...folders.sort().map((name) => `${base}/${name}/*`)]
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  const cached = (folder: string) => {
    const value = cacheControlOf({path: `${folder}/`, immutable: true})
    return `${base}/${folder}/*\n${lines({'Cache-Control': value}).join('')}`
  }
  return [
    `${base}/*\n`,
    ...lines(others),
    ...closed.map((path) => `${path}\n  X-Frame-Options: ${frames}\n`),
    cached(COMPILED_FOLDER),
    cached(IMAGES_FOLDER),
  ].join('')
}

import {readFile, stat} from 'node:fs/promises'
import {extname, join, resolve, sep} from 'node:path'
import {contentSecurityPolicy} from './content-security-policy.ts'

/** The Studio's path. Not configurable, because the built files contain it. */
export const STUDIO_PATH = '/studio/'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Files in this folder have a hash in their name. */
const HASHED_FOLDER = 'static/'

/** The file inside the build that a request is for; `undefined` when it is for one of the Studio's views. */
function fileOf(pathname: string): string | undefined {
  const path = pathname.slice(STUDIO_PATH.length)
  return path.startsWith(HASHED_FOLDER) || (!path.includes('/') && extname(path) in contentTypes)
    ? path
    : undefined
}

/** Encodings that the build writes beside each file, best first. */
const encodings = [
  {name: 'br', ending: '.br'},
  {name: 'gzip', ending: '.gz'},
] as const

async function readEncoded(file: string, accepted: string) {
  for (const {name, ending} of encodings) {
    if (!accepted.includes(name)) continue
    const body = await readFile(file + ending).catch(() => undefined)
    if (body) return {body, encoding: name}
  }
  return {body: await readFile(file), encoding: undefined}
}

const exists = (file: string) =>
  stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  )

/**
 * Serves a built Studio below `/studio/`: its files, immutable when their names contain a hash, and its page for every
 * other path, since the Studio routes its own views. Authentication happens before this handler.
 */
export function createStudioHandler({folder, hosted = false}: {folder: string; hosted?: boolean}) {
  const root = resolve(folder)
  const page = join(root, 'index.html')
  const policy = contentSecurityPolicy({hosted})

  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, {status: 405, headers: {Allow: 'GET, HEAD'}})
    }
    const asked = fileOf(decodeURI(new URL(request.url).pathname))
    const file = asked === undefined ? page : resolve(root, asked)
    if (!file.startsWith(root + sep) || !(await exists(file))) {
      return new Response('Not found', {status: 404, headers: {'Content-Type': 'text/plain'}})
    }
    const {body, encoding} = await readEncoded(file, request.headers.get('Accept-Encoding') ?? '')
    const headers = new Headers({
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': String(body.byteLength),
      'Cache-Control': asked?.startsWith(HASHED_FOLDER)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      Vary: 'Accept-Encoding',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
    if (encoding) headers.set('Content-Encoding', encoding)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {headers})
  }
}

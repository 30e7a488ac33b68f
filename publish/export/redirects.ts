import {escaped} from '../markup.ts'
import {rootFrom} from '../plan/links.ts'
import {fileFor} from '../plan/paths.ts'
import {isAbsolute, type Redirect} from '../plan/redirects.ts'

/** A page that redirects, for hosts that do not support redirects. */
export function redirectPage({from, to}: Redirect): string {
  const href = escaped(isAbsolute(to) ? to : `${rootFrom(from)}${to}`)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${href}</title><meta name="robots" content="noindex"><link rel="canonical" href="${href}"><meta http-equiv="refresh" content="0; url=${href}"></head><body><a href="${href}">${href}</a></body></html>\n`
}

/** The file for such a page, or null for an address that no file could have. */
export function redirectFile({from}: Redirect): string | null {
  try {
    const file = fileFor(decodeURIComponent(from))
    return file.endsWith('.html') || /\.[a-z0-9]+$/i.test(file) ? file : `${file}/index.html`
  } catch {
    return null
  }
}

/** Escapes placeholders in a path. */
const literal = (path: string) => path.replaceAll('*', '%2A').replaceAll(':', '%3A')

/** The `_redirects` file that Netlify, Cloudflare Pages and others read. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const line = ({from, to, permanent}: Redirect) =>
    `${base}${literal(from)} ${isAbsolute(to) ? to : base + to} ${permanent ? 301 : 302}`
  return redirects.map((redirect) => `${line(redirect)}\n`).join('')
}

import {createHash} from 'node:crypto'
import {html, raw} from 'hono/html'
import type {HtmlEscapedString} from 'hono/utils/html'
import {type Language, texts} from '../../texts/index.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; --green: #14532d; --line: #6b7280; --soft: #f4f1ea; --ink: #1c1917; --paper: #fff }
  @media (prefers-color-scheme: dark) { :root { --soft: #171513; --ink: #f5f5f4; --paper: #24211e; --line: #a8a29e } }
  * { box-sizing: border-box }
  body { display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 1.5rem 1rem; background: var(--soft); color: var(--ink) }
  main { width: min(26rem, 100%); padding: clamp(1.25rem, 5vw, 2rem); border-radius: 1rem; background: var(--paper); box-shadow: 0 1px 3px #0003 }
  .logo { display: block; width: 3rem; height: 3rem; margin-bottom: 1rem }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.2; text-wrap: balance }
  h2 { margin: 0 0 .25rem; font-size: 1.125rem }
  p { margin: .5rem 0 1rem; text-wrap: pretty }
  section { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid color-mix(in srgb, var(--line) 40%, transparent) }
  label { display: block; margin-top: 1rem; font-weight: 600 }
  input { width: 100%; min-height: 3rem; margin-top: .25rem; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem }
  input[aria-invalid=true] { border: 2px solid #b42318 }
  input[type=checkbox] { width: 1.25rem; min-height: 1.25rem; margin: 0 .5rem 0 0; vertical-align: -.25rem; accent-color: var(--green) }
  label.check { font-weight: 400; margin-top: .75rem }
  .button, button { display: block; width: 100%; min-height: 3rem; margin-top: 1rem; padding: .6rem .75rem; font: inherit; font-weight: 600; text-align: center; text-wrap: balance; text-decoration: none; cursor: pointer; color: #fff; background: var(--green); border: 1px solid var(--green); border-radius: .5rem }
  .quiet { color: inherit; background: transparent; border-color: var(--line) }
  a { color: inherit; text-underline-offset: .2em }
  summary { min-height: 2.75rem; padding: .5rem 0; cursor: pointer }
  .or { display: flex; align-items: center; gap: .75rem; margin: 1.25rem 0 .25rem; color: inherit }
  .or::before, .or::after { content: ""; flex: 1; border-top: 1px solid color-mix(in srgb, var(--line) 60%, transparent) }
  :focus-visible { outline: 3px solid #2f80c2; outline-offset: 2px }
  .error, .done { padding: .75rem; border-radius: .5rem; overflow-wrap: anywhere }
  .error { background: #b42318; color: #fff }
  .done { background: #dcfce7; color: #14532d }
  .error p, .error ul { margin: .25rem 0 } .error ul { padding-left: 1.25rem }
  .hint { margin: .25rem 0 0; font-size: .9375rem }
  .button + .hint { margin-top: .75rem }
  .qr { display: block; width: 12rem; max-width: 100%; margin: 1rem 0; padding: .75rem; background: #fff; border-radius: .5rem }
  .qr svg { display: block; width: 100%; height: auto }
  code { font: 1rem/1.6 ui-monospace, monospace; overflow-wrap: anywhere }
  .codes { columns: 2 11rem; padding: 0; margin: 1rem 0; list-style: none }
  [hidden] { display: none !important }
`
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')
const STYLE_HASH = hashOf(STYLE)

/** @param formTargets origins that a form may lead to, besides this one: browsers apply the rule to redirects, too */
const policy = (formTargets: readonly string[], hasScript: boolean): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Do not send the URL to other sites: it may contain a link's secret.
  'Referrer-Policy': 'same-origin',
  Vary: 'Accept-Language',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** The script of pages on which passkeys are used. */
export const PASSKEY_SCRIPT = '/v1/auth/passkeys.js'

const LOGO = raw(
  '<svg class="logo" viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="14" fill="#0b5d3b"/><path d="M14 33 32 16l18 17v15a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" fill="#fff8ec"/><circle cx="32" cy="37" r="6.5" fill="#f2b8c6"/><path d="M32 43.5V51" stroke="#0b5d3b" stroke-width="4" stroke-linecap="round"/></svg>',
)

/** A part of a page. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export interface PageOptions {
  language: Language
  status: number
  /** Default: signing in. */
  heading?: string
  /** What went wrong at the last attempt. */
  error?: string | Markup | undefined
  /** What was done at the last attempt. */
  done?: string | undefined
  retryAfter?: number | undefined
  /** Where its form finally redirects to: a path, or an external URL. */
  to?: string
  /** The address of its script; default: none. */
  script?: string | undefined
}

/** A page about signing in: it makes no requests to other origins, and only passkeys need its script. */
export async function page(
  {language, status, heading, error, done, retryAfter, to, script}: PageOptions,
  content: Markup,
): Promise<Response> {
  const title = heading ?? texts[language].heading
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${error ? '! ' : ''}${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${LOGO}
<h1>${title}</h1>
${error ? html`<div class="error" role="alert" id="error">${error}</div>` : ''}
${done ? html`<p class="done" role="status">${done}</p>` : ''}
${content}
</main>
${script ? html`<script src="${script}" defer></script>` : ''}
</body>
</html>`
  const headers = new Headers(HEADERS)
  const targets = to && URL.canParse(to) ? [new URL(to).origin] : []
  headers.set('Content-Security-Policy', policy(targets, script !== undefined))
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  return new Response(document.toString(), {status, headers})
}

import {createHash} from 'node:crypto'
import {html, raw} from 'hono/html'
import type {HtmlEscapedString} from 'hono/utils/html'
import {type Language, texts} from './texts.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
  body { display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 1rem; box-sizing: border-box }
  main { width: min(24rem, 100%) }
  h1 { font-size: 1.5rem; line-height: 1.2 }
  label { display: block; font-weight: 600 }
  input, button { box-sizing: border-box; width: 100%; min-height: 3rem; margin-top: .5rem; padding: .5rem .75rem; font: inherit; border-radius: .5rem; border: 1px solid GrayText }
  button { margin-top: 1rem; border: 0; background: #14532d; color: #fff; font-weight: 600; cursor: pointer }
  :focus-visible { outline: 3px solid #2f80c2; outline-offset: 2px }
  .error { padding: .75rem; border-radius: .5rem; background: #b42318; color: #fff }
`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** @param formTargets origins that a form may lead to, besides this one: browsers apply the rule to redirects, too */
const policy = (formTargets: readonly string[]): string =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${["'self'", ...formTargets].join(' ')}; base-uri 'none'; frame-ancestors 'none'`

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

/** A part of a page. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export interface PageOptions {
  language: Language
  status: number
  /** What went wrong at the last attempt. */
  error?: string | undefined
  retryAfter?: number | undefined
  /** Where its form finally redirects to: a path, or an external URL. */
  to?: string
}

/** A sign-in page: no scripts, no requests to other origins. */
export async function page(
  {language, status, error, retryAfter, to}: PageOptions,
  content: Markup,
): Promise<Response> {
  const {heading} = texts[language]
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${error ? html`<p class="error" role="alert">${error}</p>` : ''}
${content}
</main>
</body>
</html>`
  const headers = new Headers(HEADERS)
  headers.set('Content-Security-Policy', policy(to && URL.canParse(to) ? [new URL(to).origin] : []))
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  return new Response(document.toString(), {status, headers})
}

/**
 * The page that asks for the administrator's token.
 *
 * @param action the form's action
 * @param to where to go afterwards
 */
export function signInPage(action: string, to: string, options: PageOptions): Promise<Response> {
  const {token, tokenHelp, signIn} = texts[options.language]
  return page(
    {...options, to},
    html`<form method="post" action="${action}">
<input type="hidden" name="to" value="${to}">
<label for="token">${token}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${options.error ? html` aria-invalid="true"` : ''}>
<button>${signIn}</button>
</form>
<p>${tokenHelp}</p>`,
  )
}

/**
 * The page that a one-time link opens. Only its button uses the link up, because link scanners do not press buttons.
 */
export function linkPage(
  action: string,
  secret: string,
  to: string,
  options: PageOptions,
): Promise<Response> {
  const {linkReady, signIn} = texts[options.language]
  return page(
    {...options, to},
    html`<p>${linkReady}</p>
<form method="post" action="${action}">
<input type="hidden" name="key" value="${secret}">
<input type="hidden" name="to" value="${to}">
<button autofocus>${signIn}</button>
</form>`,
  )
}

/** The page for a link that is used, expired or unknown. */
export function spentLinkPage(
  reason: 'unknown' | 'used' | 'expired',
  options: PageOptions,
): Promise<Response> {
  const {linkUsed, linkExpired, linkUnknown, linkHelp} = texts[options.language]
  const error = {used: linkUsed, expired: linkExpired, unknown: linkUnknown}[reason]
  return page({...options, error}, html`<p>${linkHelp}</p>`)
}

import {createHash} from 'node:crypto'
import {html, raw} from 'hono/html'
import {legalBases, momentInWords, titleOf} from '../../schemas/index.ts'
import type {AskedPerson} from './consent-of.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
  body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
  h1 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere }
  blockquote { margin: 1.5rem 0; padding: .25rem 1.25rem; border-left: 4px solid #14532d; white-space: pre-line; overflow-wrap: anywhere }
  button { min-height: 3rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer; color: #fff; background: #14532d; border: 1px solid #14532d; border-radius: .5rem }
  button.quiet { color: inherit; background: transparent; border-color: currentColor }
  details { margin-top: 2rem }
  summary { min-height: 2.75rem; cursor: pointer }
  .note { padding: .75rem 1rem; border: 1px solid currentColor; border-radius: .5rem }
  :focus-visible { outline: 3px solid #2f80c2; outline-offset: 2px }
`

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // The address is all that somebody needs to answer.
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

type Html = ReturnType<typeof html>

const respond = (status: number, title: string, body: Html): Response =>
  new Response(
    String(
      html`<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
<main>
<h1>${title}</h1>
${body}
</main>
</html>`,
    ),
    {status, headers: HEADERS},
  )

/** The same answer for every link that shows nothing, so that it tells nothing. */
export const noConsent = (): Response =>
  respond(
    404,
    'Länken gäller inte',
    html`<p>Den har gått ut, eller så finns det inget att svara på. Be den som skickade länken om en ny.</p>`,
  )

/** Proves that an answer is to the words that were shown. */
export const proofOf = (words: string): string =>
  createHash('sha256').update(words).digest('base64url')

const withdrawForm = html`<details>
<summary>Jag vill inte vara med</summary>
<p>Då försvinner du från alla sidor direkt, och dina bilder tas bort därifrån. Vill du vara med igen hör du av dig till den som skickade länken.</p>
<form method="post"><button class="quiet" name="answer" value="withdraw">Ja, ta bort mig</button></form>
</details>`

function openPart({open, consent}: AskedPerson): Html {
  if (open.includes('basis') && consent.basis !== undefined) {
    return html`<p>Du visas med stöd av: ${titleOf(legalBases, consent.basis)}. Då behövs inget samtycke. Vill du inte vara med, eller veta mer, hör av dig till den som skickade länken.</p>`
  }
  return html`<p>Det är inte färdigskrivet vad du ska säga ja till. Be den som skickade länken att fylla i det, och öppna den sedan igen.</p>`
}

function agreedPart({consent, words}: AskedPerson): Html | '' {
  const {agreedAt, agreedText} = consent
  if (!agreedAt) return ''
  const when = momentInWords(agreedAt)
  return agreedText === words
    ? html`<p class="note">Du sade ja ${when}.</p>`
    : html`<p class="note">Du sade ja ${when}, men till något annat än det som står här nu:</p><blockquote>${agreedText}</blockquote><p>Det nya är:</p>`
}

/**
 * What somebody is asked, and the ways to answer.
 * @param notice why their answer did not count
 */
export function consentPage(asked: AskedPerson, status = 200, notice = ''): Response {
  const {name, words, consent} = asked
  const title = `Får vi visa ${name}?`
  const said = notice && html`<p class="note" role="alert">${notice}</p>`
  if (consent.withdrawnAt) {
    return respond(
      status,
      'Du visas inte',
      html`${said}<p>${name} visas inte på några sidor sedan ${momentInWords(consent.withdrawnAt)}. Vill du vara med igen hör du av dig till den som skickade länken.</p>`,
    )
  }
  if (words === '') return respond(status, title, html`${said}${openPart(asked)}`)
  const hasAgreed = consent.agreedAt !== undefined && consent.agreedText === words
  const agree = html`<form method="post"><input type="hidden" name="words" value="${proofOf(words)}"><button name="answer" value="agree">Ja, jag samtycker</button></form>`
  return respond(
    status,
    title,
    html`${said}${agreedPart(asked)}<blockquote>${words}</blockquote>${hasAgreed ? '' : agree}${withdrawForm}`,
  )
}

import {html} from 'hono/html'
import {texts} from '../../texts/index.ts'
import {FORGOT_PATH, LOGIN_PATH} from '../paths.ts'
import {type PageOptions, page} from './layout.ts'

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

/** The page for a link that is used, expired or unknown. @param people whether anybody works here yet */
export function spentLinkPage(
  reason: 'unknown' | 'used' | 'expired',
  {people, ...options}: PageOptions & {people: boolean},
): Promise<Response> {
  const text = texts[options.language]
  const error = {used: text.linkUsed, expired: text.linkExpired, unknown: text.linkUnknown}[reason]
  if (!people) return page({...options, error}, html`<p>${text.linkHelpServer}</p>`)
  return page(
    {...options, error},
    html`<p>${text.linkHelp}</p>
<a class="button" href="${LOGIN_PATH}">${text.toSignIn}</a>
<p class="hint">${text.linkHelpServer}</p>`,
  )
}

/** The page that sends a link for a new password; without mail, it says whom to ask. */
export function forgotPage(
  to: string,
  {canSend, isSent, ...options}: PageOptions & {canSend: boolean; isSent?: boolean},
): Promise<Response> {
  const text = texts[options.language]
  const back = html`<p><a href="${LOGIN_PATH}?origin=${encodeURIComponent(to)}">${text.back}</a></p>`
  const heading = text.forgotHeading
  if (!canSend) return page({...options, heading}, html`<p>${text.forgotNoMail}</p>${back}`)
  if (isSent) return page({...options, heading, done: text.forgotSent}, back)
  return page(
    {...options, heading},
    html`<p>${text.forgotHelp}</p>
<form method="post" action="${FORGOT_PATH}">
<input type="hidden" name="to" value="${to}">
<label for="email">${text.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" required autofocus>
<button>${text.forgotSend}</button>
</form>
${back}`,
  )
}

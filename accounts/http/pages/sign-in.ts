import {html} from 'hono/html'
import {texts} from '../../texts/index.ts'
import {FORGOT_PATH, PROVIDER_PATH, SIGN_IN_PATH} from '../paths.ts'
import {type Markup, PASSKEY_SCRIPT, type PageOptions, page} from './layout.ts'

/** The ways to sign in that a page offers. */
export interface SignInWays {
  /** Whether passkeys work at this address. */
  passkeys: boolean
  /** Identity providers, by the names that people know them by. */
  providers: readonly {id: string; title: string}[]
  /** Whether anybody works here yet; before that, there is nothing but the administrator's token. */
  people: boolean
  /** Whether the administrator's token signs in. */
  token: boolean
}

const invalid = (isInvalid: boolean): Markup | '' =>
  isInvalid ? html` aria-invalid="true" aria-describedby="error"` : ''

type Failed = 'password' | 'token' | undefined

function passwordForm(to: string, email: string, failed: Failed, {language}: PageOptions): Markup {
  const text = texts[language]
  return html`<form method="post" action="${SIGN_IN_PATH}">
<input type="hidden" name="to" value="${to}">
<label for="email">${text.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" value="${email}" required${failed === 'token' ? '' : html` autofocus`}${invalid(failed === 'password')}>
<label for="password">${text.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${invalid(failed === 'password')}>
<button>${text.signIn}</button>
</form>
<p><a href="${FORGOT_PATH}?to=${encodeURIComponent(to)}">${text.forgot}</a></p>`
}

/** The form for the administrator's token, folded away once people have other ways to sign in. */
function tokenPart(to: string, isFolded: boolean, failed: Failed, {language}: PageOptions): Markup {
  const text = texts[language]
  const isWrong = failed === 'token'
  const form = html`<form method="post" action="${SIGN_IN_PATH}">
<input type="hidden" name="to" value="${to}">
<label for="token">${text.token}</label>
<input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-help${isWrong ? ' error' : ''}"${isWrong ? html` aria-invalid="true"` : ''}${isWrong || !isFolded ? html` autofocus` : ''}>
<p class="hint" id="token-help">${text.tokenHelp}</p>
<button${isFolded ? html` class="quiet"` : ''}>${text.signIn}</button>
</form>`
  if (!isFolded) return form
  return html`<section><details${isWrong ? html` open` : ''}>
<summary>${text.tokenSummary}</summary>
${form}
</details></section>`
}

/**
 * The page that asks people to sign in.
 *
 * @param to where to go afterwards
 * @param typed the address that was typed at the last attempt
 */
export function signInPage(
  to: string,
  ways: SignInWays,
  {
    failed,
    email = '',
    ...options
  }: PageOptions & {failed?: 'password' | 'token' | undefined; email?: string},
): Promise<Response> {
  const text = texts[options.language]
  const providers = ways.providers.map(
    ({id, title}) =>
      html`<a class="button quiet" href="${PROVIDER_PATH}/${id}?to=${encodeURIComponent(to)}">${text.provider(title)}</a>`,
  )
  return page(
    {...options, to, script: ways.passkeys ? PASSKEY_SCRIPT : undefined},
    html`${ways.people ? passwordForm(to, email, failed, options) : ''}
${providers.length > 0 ? html`${ways.people ? html`<p class="or">${text.or}</p>` : ''}${providers}` : ''}
${
  ways.passkeys
    ? html`<div data-passkey="sign-in" data-to="${to}" data-failed="${text.passkeyFailed}" hidden>
${providers.length > 0 ? '' : html`<p class="or">${text.or}</p>`}
<button type="button" class="quiet">${text.passkeySignIn}</button>
<p class="error" role="alert" hidden></p>
</div>`
    : ''
}
${ways.token && !ways.people && providers.length > 0 ? html`<p class="or">${text.or}</p>` : ''}
${ways.token ? tokenPart(to, ways.people, failed, options) : ''}`,
  )
}

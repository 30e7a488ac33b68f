import {html, raw} from 'hono/html'
import {MIN_LENGTH, type PasswordFault} from '../../passwords/strength.ts'
import {type Language, texts} from '../../texts/index.ts'
import {SETUP_PATH} from '../paths.ts'
import {type Markup, PASSKEY_SCRIPT, type PageOptions, page} from './layout.ts'

export interface SetupOptions extends PageOptions {
  /** How the person is called. */
  name: string
  email: string
  to: string
  /** Whether passkeys work at this address. */
  passkeys: boolean
  hasPasskey: boolean
  /** Whether they can sign in next time as it is. */
  hasWayIn: boolean
  /** Whether the current password has to be typed. */
  needsCurrent: boolean
  /** Whether the role requires a second factor that is missing: there is no way on yet. */
  isRequired: boolean
  /** An app for codes to connect. */
  totp?: {state: string; key: string; qr: string} | undefined
  /** Which part the error is about. */
  failed?: 'password' | 'current' | 'code' | undefined
}

/** What is wrong with a password, one sentence for each part. */
export function faultTexts(faults: readonly PasswordFault[], language: Language): string[] {
  const said = texts[language].faults
  return faults.map((fault) =>
    'part' in fault ? said[fault.reason](fault.part) : said[fault.reason],
  )
}

/** What is wrong with a password, and what to do. */
export function faultList(faults: readonly PasswordFault[], language: Language): Markup {
  const {faultIntro, faultHelp} = texts[language]
  const lines = faultTexts(faults, language)
  return html`<p>${faultIntro}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul><p>${faultHelp}</p>`
}

function passkeySection({language, hasPasskey, to}: SetupOptions): Markup {
  const text = texts[language]
  return html`<section aria-labelledby="passkey-heading" data-passkey="register" data-to="${to}" data-name="${text.setupPasskeyName}" data-failed="${text.setupPasskeyFailed}" hidden>
<h2 id="passkey-heading">${text.setupPasskeyHeading}</h2>
<p>${hasPasskey ? text.setupPasskeyDone : text.setupPasskeyHelp}</p>
<button type="button"${hasPasskey ? html` class="quiet"` : ''}>${text.setupPasskeyCreate}</button>
<p class="error" role="alert" hidden></p>
</section>`
}

function passwordSection({language, needsCurrent, email, to, failed}: SetupOptions): Markup {
  const text = texts[language]
  const invalid = (isInvalid: boolean) => (isInvalid ? html` aria-invalid="true"` : '')
  const error = failed === 'password' ? ' error' : ''
  return html`<section aria-labelledby="password-heading">
<h2 id="password-heading">${text.setupPasswordHeading}</h2>
<form method="post" action="${SETUP_PATH}/password">
<input type="hidden" name="to" value="${to}">
<input type="hidden" name="email" autocomplete="username" value="${email}">
${
  needsCurrent
    ? html`<label for="current">${text.setupPasswordCurrent}</label>
<input id="current" name="current" type="password" autocomplete="current-password" required${invalid(failed === 'current')}>`
    : ''
}
<label for="password">${text.setupPasswordNew}</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="${MIN_LENGTH}" required aria-describedby="password-help${error}"${invalid(failed === 'password')}>
<p class="hint" id="password-help">${text.setupPasswordHelp(MIN_LENGTH)}</p>
<label class="check" data-shows="password" hidden><input type="checkbox">${text.setupPasswordShow}</label>
<button class="quiet">${text.setupPasswordSave}</button>
</form>
</section>`
}

function codeSection({language, totp, to, failed}: SetupOptions): Markup | '' {
  if (!totp) return ''
  const text = texts[language]
  return html`<section aria-labelledby="code-heading">
<h2 id="code-heading">${text.setupCodeHeading}</h2>
<p>${text.setupCodeHelp}</p>
<div class="qr" role="img" aria-label="${text.setupCodeQr}">${raw(totp.qr)}</div>
<p>${text.setupCodeKey}<br><code>${totp.key.match(/.{1,4}/g)?.join(' ') ?? ''}</code></p>
<form method="post" action="${SETUP_PATH}/code">
<input type="hidden" name="to" value="${to}">
<input type="hidden" name="state" value="${totp.state}">
<label for="code">${text.code}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required${failed === 'code' ? html` aria-invalid="true" aria-describedby="error"` : ''}>
<button class="quiet">${text.setupCodeSave}</button>
</form>
</section>`
}

function wayOn({language, to, hasWayIn}: SetupOptions): Markup {
  const {setupSkip, setupSkipHelp} = texts[language]
  return html`<section><a class="button quiet" href="${to}">${setupSkip}</a>
${hasWayIn ? '' : html`<p class="hint">${setupSkipHelp}</p>`}</section>`
}

/** The page on which somebody chooses how to sign in: after an invitation, a reset, or when their role requires more. */
export function setupPage(options: SetupOptions): Promise<Response> {
  const {language, name, isRequired, passkeys} = options
  const text = texts[language]
  return page(
    {...options, heading: text.setupHeading(name), script: PASSKEY_SCRIPT},
    html`<p>${isRequired ? text.setupRequired : text.setupIntro}</p>
${passkeys ? passkeySection(options) : ''}
${passwordSection(options)}
${codeSection(options)}
${isRequired ? '' : wayOn(options)}`,
  )
}

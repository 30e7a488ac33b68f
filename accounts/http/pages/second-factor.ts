import {html} from 'hono/html'
import {texts} from '../../texts/index.ts'
import {CODE_PATH} from '../paths.ts'
import {type PageOptions, page} from './layout.ts'

/** The page that asks for a code after a password. @param pending what the first step sealed */
export function codePage(pending: string, to: string, options: PageOptions): Promise<Response> {
  const text = texts[options.language]
  return page(
    {...options, to, heading: text.codeHeading},
    html`<form method="post" action="${CODE_PATH}">
<input type="hidden" name="pending" value="${pending}">
<input type="hidden" name="to" value="${to}">
<label for="code">${text.code}</label>
<input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="code-help${options.error ? ' error' : ''}"${options.error ? html` aria-invalid="true"` : ''}>
<p class="hint" id="code-help">${text.codeHelp}</p>
<button>${text.proceed}</button>
</form>`,
  )
}

/** The page that shows recovery codes, once. */
export function recoveryCodesPage(
  codes: readonly string[],
  to: string,
  options: PageOptions,
): Promise<Response> {
  const text = texts[options.language]
  return page(
    {...options, to, heading: text.recoveryHeading},
    html`<p>${text.recoveryHelp}</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<a class="button" href="${to}">${text.setupSkip}</a>`,
  )
}

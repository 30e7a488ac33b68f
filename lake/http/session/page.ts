import {createHash} from 'node:crypto'
import {html, raw} from 'hono/html'

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

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * The page that asks for the administrator's token.
 *
 * @param action where the form goes
 * @param to where to go afterwards
 * @param error what went wrong with the last try
 */
export const signInPage = async (
  action: string,
  to: string,
  status: number,
  error?: string,
): Promise<Response> => {
  const page = await html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Logga in – Hemvist</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>Logga in i Hemvist</h1>
${error ? html`<p class="error" role="alert">${error}</p>` : ''}
<form method="post" action="${action}">
<input type="hidden" name="to" value="${to}">
<label for="token">Administratörens nyckel</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${error ? html` aria-invalid="true"` : ''}>
<button>Logga in</button>
</form>
<p>Nyckeln är serverns <code>HEMVIST_TOKEN</code>. Den som driver servern kan lämna ut den.</p>
</main>
</body>
</html>`
  return new Response(page.toString(), {
    status,
    headers: {...HEADERS, 'Content-Type': 'text/html; charset=utf-8'},
  })
}

// Passkeys, and a box to show a password: what pages about signing in need a script for.
// Loaded after @simplewebauthn/browser, in one file; see routes/passkeys.ts.
/* global SimpleWebAuthnBrowser */

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

const ceremonies = {
  async 'sign-in'({to}) {
    const {options, state} = await send('/v1/auth/passkeys/sign-in/begin', {})
    const response = await SimpleWebAuthnBrowser.startAuthentication({optionsJSON: options})
    return send('/v1/auth/passkeys/sign-in', {state, response, to})
  },
  async register({to, name}) {
    const {options, state} = await send('/v1/auth/account/passkeys/begin', {})
    const response = await SimpleWebAuthnBrowser.startRegistration({optionsJSON: options})
    const day = new Date().toLocaleDateString(document.documentElement.lang)
    await send('/v1/auth/account/passkeys', {state, response, name: `${name} ${day}`})
    return {to}
  },
}

for (const part of document.querySelectorAll('[data-passkey]')) {
  if (!SimpleWebAuthnBrowser.browserSupportsWebAuthn()) break
  part.hidden = false
  const [button, error] = [part.querySelector('button'), part.querySelector('.error')]
  button.addEventListener('click', async () => {
    button.disabled = true
    error.hidden = true
    try {
      const {to} = await ceremonies[part.dataset.passkey](part.dataset)
      location.assign(to)
    } catch (cause) {
      console.warn(cause)
      error.textContent = part.dataset.failed
      error.hidden = false
      button.disabled = false
      button.focus()
    }
  })
}

for (const box of document.querySelectorAll('[data-shows]')) {
  const field = document.getElementById(box.dataset.shows)
  box.hidden = false
  box.addEventListener('change', (event) => {
    field.type = event.target.checked ? 'text' : 'password'
  })
}

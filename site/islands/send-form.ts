/** The signed moment that the server wants, fetched when somebody begins to fill in a form. Nothing is stored. */
async function fetchTicket(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('_ticket')
  const {origin} = new URL(form.action, location.href)
  // A site that is served elsewhere does without: its visitors see the form once more.
  if (!(field instanceof HTMLInputElement) || field.value !== '' || origin !== location.origin)
    return
  const address = `${origin}/v1/visitors/ticket?form=${encodeURIComponent(form.dataset.form ?? '')}`
  const response = await fetch(address, {method: 'POST'}).catch(() => null)
  if (response?.ok) field.value = await response.text()
}

/** Does the work that takes the place of waiting. */
async function solve(form: HTMLFormElement, challenge: string): Promise<void> {
  const field = form.elements.namedItem('_proof')
  if (!(field instanceof HTMLInputElement) || !globalThis.crypto?.subtle) return
  const [{solveChallenge}, {deriveKey}] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ])
  const parsed = JSON.parse(challenge)
  const solution = await solveChallenge({challenge: parsed, deriveKey})
  if (solution) field.value = JSON.stringify({challenge: parsed, solution})
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.form')) {
  const {challenge} = form.dataset
  let isSent = false
  form.addEventListener('focusin', () => void fetchTicket(form), {once: true})
  if (challenge) void solve(form, challenge)
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  // Coming back to the page, one may send it again.
  addEventListener('pageshow', () => {
    isSent = false
  })
}

// Signs whoever is signed in to the Studio in to previews: the Studio keeps its token in this origin's storage.

const part = document.querySelector('[data-sanity]')

/** The Studio's token for the project, or nothing when nobody is signed in there. */
function readToken(projectId) {
  try {
    return JSON.parse(localStorage.getItem(`__studio_auth_token_${projectId}`) ?? '{}').token
  } catch {
    // Storage is blocked, or holds something else: the form on the page remains.
    return undefined
  }
}

const token = part && !document.getElementById('error') ? readToken(part.dataset.sanity) : undefined
if (token) {
  const form = document.querySelector('form')
  form.elements.token.value = token
  form.requestSubmit()
}

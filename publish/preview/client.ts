/**
 * The script that a previewed page runs: it fetches the page again whenever the server reports that its content
 * changed, and links to the document in the Studio.
 */
export const previewScript = `
const script = document.currentScript ?? document.querySelector('script[data-hemvist-preview]')
const {live, edit, perspective} = script.dataset

function looksLikeThis(next) {
  const styles = (page) => [...page.head.querySelectorAll('style, link[rel=stylesheet]')]
  const root = document.documentElement
  return [...next.documentElement.attributes].every(({name, value}) => root.getAttribute(name) === value) &&
    styles(next).every((wanted) => styles(document).some((there) => there.isEqualNode(wanted)))
}

async function follow() {
  const response = await fetch(location.href, {headers: {'x-hemvist-preview': window.top === window ? 'follow' : 'frame'}})
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  // Another theme needs another policy: only a page that is loaded anew has it.
  if (!looksLikeThis(next)) return location.reload()
  document.title = next.title
  const position = [scrollX, scrollY]
  document.body.replaceWith(document.adoptNode(next.body))
  addBar()
  scrollTo(...position)
  dispatchEvent(new Event('hemvist-followed'))
}

function addBar() {
  if (window.top !== window) return
  const bar = document.createElement('aside')
  bar.lang = 'sv'
  bar.setAttribute('aria-label', 'Förhandsvisning')
  Object.assign(bar.style, {position: 'fixed', insetInlineEnd: '1rem', insetBlockEnd: '1rem', zIndex: '2147483647',
    padding: '.5rem .9rem', borderRadius: '2rem', background: '#111', color: '#fff', font: '14px/1.4 system-ui, sans-serif'})
  bar.append('Förhandsvisning: ' + (perspective === 'drafts' ? 'utkast' : perspective) + ' ')
  if (edit) {
    const link = document.createElement('a')
    link.href = edit
    link.target = '_top'
    link.textContent = 'Redigera'
    link.style.color = '#fff'
    bar.append(link)
  }
  document.body.append(bar)
}

let pending = null
new EventSource(live).addEventListener('change', () => {
  pending = (pending ?? Promise.resolve()).then(follow, follow)
})
addBar()
`

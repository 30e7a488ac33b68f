import {fill} from '../i18n/fill.ts'
import {type Found, findPages, loadPagefind, type Pagefind} from './pagefind.ts'
import {alternatives, asksFor, synonymsIn} from './synonyms.ts'

/** Milliseconds without a keystroke after which something is searched for. */
const TYPING_MS = 180
/** Results that are shown: who does not find it among them asks for something else. */
const SHOWN = 40
const PICTURE = 72

/** An excerpt's text, and the words that were found in it. */
function excerptOf(html: string): Node[] {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  return [...body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement)) return document.createTextNode(node.textContent ?? '')
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}

/**
 * The search form: fetches the index when the visitor turns to it, shows what is found in groups, keeps the term in
 * the address, and says how much was found. Without a script there is the list of everything.
 */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined
  #timer = 0
  #turn = 0

  connectedCallback(): void {
    const {form, input} = this.#parts
    // Loads ahead; a failure is shown when somebody searches.
    input.addEventListener('focus', () => void this.#load().catch(() => {}), {once: true})
    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#search(), TYPING_MS)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      clearTimeout(this.#timer)
      void this.#search().then(() => this.#parts.status.focus())
    })
    addEventListener('popstate', () => this.#takeAddress())
    this.#takeAddress()
  }

  get #parts() {
    const part = <E extends Element>(selector: string, kind: new () => E): E => {
      const found = this.querySelector(selector)
      if (!(found instanceof kind)) throw new Error(`The search form lacks ${selector}`)
      return found
    }
    return {
      form: part('form', HTMLFormElement),
      input: part('input', HTMLInputElement),
      status: part('[role=status]', HTMLElement),
      results: part('[data-results]', HTMLElement),
    }
  }

  get #root(): URL {
    return new URL(`${this.dataset.root ?? '.'}/`, location.href)
  }

  #load(): Promise<Pagefind> {
    const address = new URL(this.dataset.script ?? '', location.href).href
    this.#pagefind ??= loadPagefind(address)
    this.#pagefind.catch(() => {
      this.#pagefind = undefined
    })
    return this.#pagefind
  }

  #takeAddress(): void {
    const term = new URLSearchParams(location.search).get('q') ?? ''
    const {input} = this.#parts
    if (input.value === term && term === '') return
    input.value = term
    void this.#search()
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn
    const {input, status} = this.#parts
    const term = input.value.trim()
    history.replaceState(null, '', term ? `?${new URLSearchParams({q: term})}` : location.pathname)
    if (term === '') return this.#show('', [])
    try {
      const {synonyms, wanted} = this.dataset
      const terms = alternatives(term, [...synonymsIn(synonyms), ...synonymsIn(wanted)])
      const found = await findPages(await this.#load(), terms, SHOWN)
      if (turn === this.#turn) this.#show(term, found)
    } catch {
      status.textContent = this.dataset.broken ?? ''
    }
  }

  #show(term: string, found: readonly Found[]): void {
    const {status, results} = this.#parts
    const {language = 'sv', found: counted = '', nothing = ''} = this.dataset
    const text = found.length > 0 ? counted : nothing
    status.textContent = term === '' ? '' : fill(text, {count: found.length, term}, language)
    const headings: Readonly<Record<string, string>> = JSON.parse(this.dataset.headings ?? '{}')
    const last = this.dataset.last ?? ''
    const headingOf = ({meta}: Found) => headings[meta.kind ?? ''] ?? last
    const isWanted = asksFor(term, synonymsIn(this.dataset.wanted))
    /** What one looks for, then what tells of it, then what is said of the site. */
    const rank = (page: Found) =>
      isWanted && page.meta.kind === 'opportunity' ? 0 : headingOf(page) === last ? 2 : 1
    const inOrder = found.toSorted((a, b) => rank(a) - rank(b))
    const groups = Map.groupBy(inOrder, headingOf)
    results.replaceChildren(...[...groups].map(([heading, pages]) => this.#group(heading, pages)))
    this.toggleAttribute('data-searching', found.length > 0)
  }

  #group(heading: string, pages: readonly Found[]): Element {
    const group = document.createElement('section')
    const title = document.createElement('h2')
    title.textContent = heading
    const list = document.createElement('ol')
    list.append(...pages.map((page) => this.#result(page)))
    group.append(title, list)
    return group
  }

  #result({raw_url, meta, excerpt}: Found): Element {
    const item = document.createElement('li')
    const address = new URL(raw_url.replace(/^\//, ''), this.#root)
    if (meta.image) {
      const picture = new Image(PICTURE, PICTURE)
      picture.src = new URL(meta.image, address).href
      picture.alt = ''
      item.append(picture)
    }
    const words = document.createElement('div')
    const heading = document.createElement('h3')
    const link = document.createElement('a')
    link.href = address.href
    link.textContent = meta.title ?? raw_url
    heading.append(link)
    const text = document.createElement('p')
    text.append(...excerptOf(excerpt))
    words.append(heading, text)
    item.append(words)
    return item
  }
}

customElements.define('site-search', SiteSearch)

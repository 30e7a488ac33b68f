import {fill} from '../i18n/fill.ts'
import {adopt} from '../lists/adopt.ts'

type Choices = Readonly<Record<string, string>>

interface Index {
  size: number
  items: readonly Readonly<Record<string, readonly string[]>>[]
}

const isIndex = (value: unknown): value is Index =>
  typeof value === 'object' && value !== null && 'items' in value && 'size' in value

/** Classes that fill the rows of the list as it was rendered; filtered items stand in a plain grid. */
const ROWS = ['composed', 'full-rows']

/**
 * Filters a list without leaving the page, by several facets at once. Without a script each filter is a link to a page
 * of its own. The values of all items come from one small file; the items themselves are fetched from the list's pages
 * as they are needed.
 */
class ListFilters extends HTMLElement {
  #index: Promise<Index> | undefined
  readonly #pages = new Map<number, Promise<Element[]>>()
  #turn = 0
  #own: Element[] = []
  #start: Choices = {}
  #rows: string[] = []

  connectedCallback(): void {
    const list = this.#list
    if (!list || !this.dataset.index) return
    this.#own = [...list.children]
    this.#rows = ROWS.filter((name) => list.classList.contains(name))
    this.#start = this.#chosen()
    this.addEventListener('click', (event) => this.#click(event))
    this.addEventListener('keydown', (event) => this.#key(event))
    document.addEventListener('click', ({target}) => {
      if (target instanceof Node && !this.contains(target)) this.#close()
    })
    addEventListener('popstate', () => this.#show(this.#fromAddress()))
    const choices = this.#fromAddress()
    if (JSON.stringify(choices) !== JSON.stringify(this.#start)) void this.#show(choices)
  }

  get #list(): Element | null {
    return document.querySelector('[data-list]')
  }

  #groups(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('[data-facet]')]
  }

  /** The filters that the page shows as chosen. */
  #chosen(): Choices {
    return Object.fromEntries(
      this.#groups().flatMap((group) => {
        const value = group.querySelector<HTMLElement>('[aria-current]')?.dataset.value
        return value ? [[group.dataset.facet ?? '', value]] : []
      }),
    )
  }

  /** The page's own filter, unless the query string says otherwise; an empty value removes it. */
  #fromAddress(): Choices {
    const query = new URLSearchParams(location.search)
    const entries = this.#groups().flatMap((group) => {
      const name = group.dataset.facet ?? ''
      const value = query.get(name) ?? this.#start[name]
      return value ? [[name, value] as const] : []
    })
    return Object.fromEntries(entries)
  }

  #address(choices: Choices): string {
    const query = new URLSearchParams(choices)
    for (const [name, value] of Object.entries(this.#start)) {
      if (choices[name] === value) query.delete(name)
      else if (!choices[name]) query.set(name, '')
    }
    return query.size > 0 ? `?${query}` : location.pathname
  }

  #click(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    const group = link.closest<HTMLDetailsElement>('[data-facet]')
    const choices = {...this.#chosen()}
    if (!group) this.#choose({}, link.href)
    else {
      const {facet = ''} = group.dataset
      const {value = ''} = link.dataset
      delete choices[facet]
      this.#choose(value ? {...choices, [facet]: value} : choices, link.href)
      group.open = false
      group.querySelector('summary')?.focus()
    }
  }

  #choose(choices: Choices, href: string): void {
    history.pushState(null, '', this.#address(choices))
    this.#show(choices).catch(() => location.assign(href))
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    const open = this.#groups().find((group) => group.open)
    this.#close()
    open?.querySelector('summary')?.focus()
  }

  #close(): void {
    for (const group of this.#groups()) group.open = false
  }

  async #load(): Promise<Index> {
    const response = await fetch(this.dataset.index ?? '')
    const index: unknown = await response.json()
    if (!isIndex(index)) throw new Error('The list has no index')
    return index
  }

  /** The items of one page of the whole list. */
  #itemsOf(page: number): Promise<Element[]> {
    const known = this.#pages.get(page)
    if (known) return known
    const {whole = '', pages = ''} = this.dataset
    const address = new URL(page === 1 ? whole : pages.replace(/0\/$/, `${page}/`), location.href)
      .href
    const items = fetch(address)
      .then((response) => response.text())
      .then((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html')
        return [...(parsed.querySelector('[data-list]')?.children ?? [])].map((item) =>
          adopt(item, address),
        )
      })
    this.#pages.set(page, items)
    return items
  }

  /** Shows the items that match all filters: as many as a page has, and more on demand. */
  async #show(choices: Choices, pages = 1): Promise<void> {
    const turn = ++this.#turn
    this.#index ??= this.#load()
    const index = await this.#index.catch((cause) => {
      this.#index = undefined
      throw cause
    })
    const entries = Object.entries(choices)
    const fits = (item: Index['items'][number], except?: string) =>
      entries.every(([name, value]) => name === except || item[name]?.includes(value))
    const found = index.items.flatMap((item, position) => (fits(item) ? [position] : []))
    const isStart = JSON.stringify(choices) === JSON.stringify(this.#start)
    const wanted = found.slice(0, index.size * pages)
    const items = isStart
      ? this.#own
      : await Promise.all(
          wanted.map(
            async (position) =>
              (await this.#itemsOf(Math.floor(position / index.size) + 1))[position % index.size],
          ),
        )
    if (turn !== this.#turn) return
    this.#list?.replaceChildren(...items.flatMap((item) => item ?? []))
    for (const name of this.#rows) this.#list?.classList.toggle(name, isStart)
    for (const group of this.#groups()) {
      const {facet = ''} = group.dataset
      const rest = index.items.filter((item) => fits(item, facet))
      this.#mark(
        group,
        choices[facet] ?? '',
        (value) => rest.filter((item) => item[facet]?.includes(value)).length,
      )
    }
    this.#say(choices, found.length, index.items.length)
    this.#offerMore(isStart ? 0 : found.length - wanted.length, () =>
      this.#show(choices, pages + 1).then(() => this.#focusOn(wanted.length)),
    )
    const pagination = document.querySelector<HTMLElement>('nav.pagination')
    if (pagination) pagination.hidden = !isStart
  }

  /** Shows which filter of a group is chosen, and how many items each would leave. */
  #mark(group: HTMLElement, chosen: string, countOf: (value: string) => number): void {
    let label = ''
    for (const link of group.querySelectorAll<HTMLElement>('[data-value]')) {
      const {value = ''} = link.dataset
      const isChosen = value === chosen
      if (isChosen) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
      if (isChosen && value) label = link.querySelector('bdi')?.textContent ?? ''
      const number = link.querySelector('.filter-number')
      if (!number) continue
      const count = countOf(value)
      number.textContent = String(count)
      link.toggleAttribute('data-empty', count === 0)
    }
    const shown = group.querySelector<HTMLElement>('.filter-value')
    if (shown) shown.textContent = label || (shown.dataset.all ?? '')
  }

  #say(choices: Choices, count: number, total: number): void {
    const {showing = '', language = '', title = ''} = this.dataset
    const isChosen = Object.keys(choices).length > 0
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = fill(showing, {count, total}, language)
    this.querySelector('.filter-clear')?.toggleAttribute('hidden', !isChosen)
    this.querySelector('.filter-none')?.toggleAttribute('hidden', count > 0)
    const labels = this.#groups().flatMap((group) =>
      choices[group.dataset.facet ?? ''] ? [group.querySelector('.filter-value')?.textContent] : [],
    )
    const heading = [title, labels.join(', ')].filter(Boolean).join(': ')
    const h1 = document.querySelector('h1')
    if (h1) {
      document.title = document.title.replace(h1.textContent ?? '', heading)
      h1.textContent = heading
    }
  }

  #offerMore(left: number, more: () => void): void {
    this.#list?.parentElement?.querySelector('.filter-more')?.remove()
    if (left <= 0) return
    const button = document.createElement('button')
    Object.assign(button, {type: 'button', className: 'filter-more action'})
    button.textContent = this.dataset.more ?? ''
    button.addEventListener('click', more)
    this.#list?.after(button)
  }

  /** Focuses the first of the items added last. */
  #focusOn(position: number): void {
    this.#list?.children[position]?.querySelector<HTMLElement>('a')?.focus()
  }
}

if (!customElements.get('list-filters')) customElements.define('list-filters', ListFilters)

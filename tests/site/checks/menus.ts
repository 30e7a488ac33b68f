import {type HTMLElement, parse} from 'node-html-parser'

/** What is read, without the places where words may break. */
const plain = (element: HTMLElement | null): string =>
  element?.text.replaceAll('\u00ad', '').trim() ?? ''

/** What pages of the site that a menu leads to are called, there and in their own heading. */
export function menuNames(pages: Iterable<readonly [path: string, html: string]>) {
  return [...pages].flatMap(([path, html]) => {
    const page = parse(html)
    const chosen = page.querySelector('.site-header li > a[aria-current="page"]')
    const href = chosen?.getAttribute('href')
    const isThis = href && new URL(href, `http://site${path}`).pathname === path
    // A comparison is called after what it compares, and a document has a title of its own.
    if (!isThis || page.querySelector('.versus, meta[name="kind"]')) return []
    return [{path, menu: plain(chosen), heading: plain(page.querySelector('h1'))}]
  })
}

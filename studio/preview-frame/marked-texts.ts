import {vercelStegaDecode, vercelStegaSplit} from '@vercel/stega'

/** Where a text or picture of a page is edited. */
export interface EditTarget {
  id: string
  type: string
  path: string
}

/** What {@link EditTarget} an invisible link names: `/studio/intent/edit/…;id=…;type=…;path=…`. */
export function targetOf(href: string): EditTarget | null {
  const [, parameters = ''] = /\/intent\/edit\/([^?]*)/.exec(href) ?? []
  const named = new Map(
    parameters.split(';').map((pair): [string, string] => {
      const [name = '', ...value] = pair.split('=')
      return [name, decodeURIComponent(value.join('='))]
    }),
  )
  const [id, type, path] = ['id', 'type', 'path'].map((name) => named.get(name))
  return id && type && path ? {id: id.replace(/^drafts\./, ''), type, path} : null
}

/** The text without its invisible link, and where that leads. */
export function readMarked(text: string): {text: string; target: EditTarget | null} {
  const {cleaned, encoded} = vercelStegaSplit(text)
  if (encoded === '') return {text, target: null}
  const data: unknown = vercelStegaDecode(encoded)
  const href = typeof data === 'object' && data !== null && 'href' in data ? data.href : undefined
  return {text: cleaned, target: typeof href === 'string' ? targetOf(href) : null}
}

/** Attributes that hold text for people. */
const TEXT_ATTRIBUTES = ['alt', 'aria-label', 'title', 'content', 'placeholder', 'value']

/**
 * Takes the invisible links out of a page's texts, so that it is as visitors get it, and remembers which element is
 * edited where.
 */
export function takeMarks(root: ParentNode & Node): Map<Element, EditTarget> {
  const targets = new Map<Element, EditTarget>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of TEXT_ATTRIBUTES) {
        const value = node.getAttribute(name)
        const {text, target} = readMarked(value ?? '')
        if (value === null || text === value) continue
        node.setAttribute(name, text)
        if (target) targets.set(node, target)
      }
    } else if (node.parentElement) {
      const value = node.nodeValue ?? ''
      const {text, target} = readMarked(value)
      if (text === value) continue
      node.nodeValue = text
      if (target) targets.set(node.parentElement, target)
    }
  }
  return targets
}

import {SaxesParser} from 'saxes'

/** An element of an XML document. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Element[]
  /** Its own text, without that of its children. */
  text: string
}

/** Parses XML with namespaces. @throws {Error} when it is not well-formed */
export function readXml(source: string): Element {
  const root: Element = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const values = Object.entries(attributes).map(([key, {value}]) => [key, value])
    const element = {name, attributes: Object.fromEntries(values), children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const inner = open.at(-1)
    if (inner) inner.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(source).close()
  const [document] = root.children
  if (!document) throw new Error('There is no element')
  return document
}

export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name)

export const textOf = (element: Element, name: string): string => all(element, name)[0]?.text ?? ''

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

const BEGINS = /\b(?:BDC|BMC)$/
const ENDS = /^EMC$/

/**
 * Marks everything in a page's content that is not read as an artifact: backgrounds, lines, running heads and page
 * numbers. Chromium marks only the content that is read; PDF/UA-1 (7.1) requires every mark on the page to be one or
 * the other.
 */
export function withArtifacts(content: string): string {
  let depth = 0
  const lines = content.split('\n').flatMap((line) => {
    if (BEGINS.test(line)) {
      depth += 1
      return depth === 1 ? ['EMC', line] : [line]
    }
    if (!ENDS.test(line)) return [line]
    depth -= 1
    return depth === 0 ? [line, '/Artifact BMC'] : [line]
  })
  return depth === 0 ? ['/Artifact BMC', ...lines, 'EMC'].join('\n') : content
}

export function markArtifacts(document: PDFDocument): void {
  for (const {node} of document.getPages()) {
    const stream = node.Contents()
    if (!(stream instanceof PDFRawStream)) continue
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const marked = document.context.flateStream(Buffer.from(withArtifacts(content), 'latin1'))
    node.set(name('Contents'), document.context.register(marked))
  }
}

const isElement = (object: PDFObject | undefined): object is PDFDict =>
  object instanceof PDFDict && object.has(name('S'))

const isKind = (element: PDFObject | undefined, kind: string): element is PDFDict =>
  isElement(element) && element.get(name('S')) === name(kind)

/** Replaces `from` with `to` in the tree that maps content to its parent structure elements. */
function redirect(document: PDFDocument, tree: PDFObject | undefined, from: PDFRef, to: PDFRef) {
  const {context} = document
  if (tree instanceof PDFDict) {
    for (const [, value] of tree.entries()) redirect(document, context.lookup(value), from, to)
  }
  if (!(tree instanceof PDFArray)) return
  for (let index = 0; index < tree.size(); index++) {
    const value = tree.get(index)
    if (value === from) tree.set(index, to)
    else if (!isElement(context.lookup(value))) redirect(document, context.lookup(value), from, to)
  }
}

/** List items hold a label and a body and nothing else (ISO 32000-1, table 336); Chromium leaves out the body. */
export function giveListsBodies(document: PDFDocument): void {
  const {context, catalog} = document
  const parents = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookup(name('ParentTree'))
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!isKind(item, 'LI')) continue
    const held = item.lookup(name('K'))
    const kids = held instanceof PDFArray ? held.asArray() : [item.get(name('K'))]
    const isPart = (kid: PDFObject | undefined) => {
      const element = context.lookup(kid)
      return isKind(element, 'Lbl') || isKind(element, 'LBody')
    }
    const rest = kids.flatMap((kid) => (kid && !isPart(kid) ? [kid] : []))
    if (rest.length === 0) continue
    const body = context.obj({Type: 'StructElem', S: 'LBody', P: ref, K: rest})
    const page = item.get(name('Pg'))
    if (page) body.set(name('Pg'), page)
    const bodyRef = context.register(body)
    for (const kid of rest) {
      const element = kid instanceof PDFRef ? context.lookup(kid) : undefined
      if (isElement(element)) element.set(name('P'), bodyRef)
    }
    item.set(name('K'), context.obj([...kids.filter(isPart).flatMap((kid) => kid ?? []), bodyRef]))
    redirect(document, parents, ref, bodyRef)
  }
}

/** Describes each link's target, for readers that list links separately (PDF/UA-1, 7.18.5). */
export function describeLinks(document: PDFDocument, texts: ReadonlyMap<string, string>): void {
  for (const [, link] of document.context.enumerateIndirectObjects()) {
    if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link')) continue
    const place = link.lookup(name('Dest'))
    const address = link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'))
    const target =
      place instanceof PDFName
        ? `#${place.decodeText()}`
        : address instanceof PDFString || address instanceof PDFHexString
          ? address.decodeText()
          : ''
    const text = texts.get(target) ?? target
    if (text) link.set(name('Contents'), PDFHexString.fromText(text))
  }
}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRef,
  PDFString,
  ReadingDirection,
} from '@cantoo/pdf-lib'
import {describe, type Metadata} from './metadata.ts'
import {describeLinks, giveListsBodies, markArtifacts} from './tagging.ts'

/** PostScript points in a millimetre. */
const POINTS_PER_MM = 72 / 25.4

/** Page numbers, from 1, of the document's named destinations. */
export function pageNumbers(document: PDFDocument): Map<string, number> {
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const numbers = new Map(document.getPages().map(({ref}, index) => [ref.toString(), index + 1]))
  const found = new Map<string, number>()
  for (const [name, place] of places?.entries() ?? []) {
    const target = place instanceof PDFRef ? document.context.lookup(place) : place
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const number = page && numbers.get(page.toString())
    if (number) found.set(name.decodeText(), number)
  }
  return found
}

export interface Finish extends Metadata {
  direction: 'ltr' | 'rtl'
  /** Text of each link, by its target: '#a-place' or an address. */
  links: ReadonlyMap<string, string>
  /** Bleed in millimetres around each page, cut off after printing. */
  bleed: number
}

/**
 * Finishes a document for the printer: sets the page boxes and the metadata, opens with the outline,
 * completes the tags as PDF/UA-1 requires, and removes timestamps, so that the same pages give the same bytes.
 */
export function finish(document: PDFDocument, {bleed, direction, links, ...about}: Finish): void {
  const edge = bleed * POINTS_PER_MM
  for (const page of document.getPages()) {
    const {width, height} = page.getMediaBox()
    page.setBleedBox(0, 0, width, height)
    page.setTrimBox(edge, edge, width - 2 * edge, height - 2 * edge)
    page.setCropBox(edge, edge, width - 2 * edge, height - 2 * edge)
  }
  describe(document, about)
  markArtifacts(document)
  giveListsBodies(document)
  describeLinks(document, links)
  const info = document.context.lookup(document.context.trailerInfo.Info)
  if (info instanceof PDFDict) {
    info.delete(PDFName.of('CreationDate'))
    info.delete(PDFName.of('ModDate'))
  }
  const {catalog} = document
  catalog.set(PDFName.of('Lang'), PDFString.of(about.language))
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  if (direction === 'rtl') {
    catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L)
  }
}

import {type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {escaped} from '../../markup.ts'

export interface Metadata {
  title: string
  author: string
  /** One sentence about the content. */
  subject: string
  /** BCP 47. */
  language: string
}

const CREATOR = 'Hemvist'
const PRODUCER = 'Chromium'

/** The document's information as XMP (ISO 16684-1), which current programs read. */
const xmp = ({
  title,
  author,
  subject,
  language,
}: Metadata): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

/** Writes the document's metadata twice: as an information dictionary for older readers and as XMP for newer ones. */
export function describe(document: PDFDocument, metadata: Metadata): void {
  document.setTitle(metadata.title, {showInWindowTitleBar: true})
  document.setAuthor(metadata.author)
  document.setSubject(metadata.subject)
  document.setLanguage(metadata.language)
  document.setCreator(CREATOR)
  document.setProducer(PRODUCER)
  const {context, catalog} = document
  const stream = context.stream(Buffer.from(xmp(metadata)), {Type: 'Metadata', Subtype: 'XML'})
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

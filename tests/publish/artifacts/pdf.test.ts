import {readFile} from 'node:fs/promises'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import {afterAll, expect, test} from 'vitest'
import type {
  ArtifactFile,
  ArtifactPage,
  PublishedSite,
} from '../../../publish/artifacts/artifact-type.ts'
import {pdf} from '../../../publish/artifacts/pdf.ts'
import {published} from '../helpers/published.ts'

const POINTS_PER_MM = 72 / 25.4
const makes = {kind: 'pdf', path: '/nr-1.pdf', linkKey: 'k'} as const
const font = await readFile(new URL('../../../site/fonts/static/figtree-400.woff', import.meta.url))

const issue = (
  more = '',
) => `<!doctype html><html lang="sv" data-bleed="3"><head><meta charset="utf-8">
<title>Magasinet Nr 1</title><meta name="author" content="Kumla kommun"><meta name="description" content="Om &amp; kring"><style>
@font-face{font-family:F;src:url(../_astro/f.woff)} *{font:400 12pt F}
@page{size:216mm 303mm;margin:20mm;@top-left{content:"Magasinet"}} body{background:#eee} article{break-before:page}
</style></head><body><h1>Magasinet</h1><p><a href="#ett">Ett <span data-page-of="ett"></span></a>
<a href="#tva">Två <span data-page-of="tva"></span></a> <a href="../kontakt/">Kontakt</a></p>
<ul><li>En <b>sak</b></li><li><a href="#ett">Till</a></li></ul><article id="ett"><h2>Ett</h2><p style="height:700mm">Långt</p></article><article id="tva"><h2>Två</h2>${more}</article></body></html>`

/** @param readPicture what reading one of its pictures gives */
async function print(
  html = issue(),
  {readPicture, signal}: {readPicture?: () => Promise<never>; signal?: AbortSignal} = {},
): Promise<ArtifactFile | undefined> {
  const files = {'nr-1/index.html': html, '_astro/f.woff': font}
  const stored = published(files, {'nr-1/index.html': makes})
  const site: PublishedSite = {
    ...stored,
    read: (file) =>
      readPicture && file.startsWith('_images/') ? readPicture() : stored.read(file),
  }
  const making = site.pages.filter((one): one is ArtifactPage => one.makes !== null)
  const [job] = await pdf.jobs(making, site)
  return (await job?.make(signal))?.[0]
}

afterAll(() => pdf.release())

test('an issue is printed with bleed, tags, an outline, its language and embedded type', async () => {
  const made = await print()
  const printed = await PDFDocument.load(made?.bytes ?? Buffer.alloc(0), {updateMetadata: false})
  expect(printed.getTitle()).toBe('Magasinet Nr 1')
  expect(printed.getAuthor()).toBe('Kumla kommun')
  expect(printed.getSubject()).toBe('Om & kring')
  expect(printed.getCreationDate()).toBeUndefined()
  const stream = printed.catalog.lookup(PDFName.of('Metadata'))
  const metadata = stream instanceof PDFRawStream ? stream.getContentsString() : ''
  expect(metadata).toContain('<rdf:li xml:lang="x-default">Om &amp; kring</rdf:li>')
  expect(String(printed.catalog.get(PDFName.of('PageMode')))).toBe('/UseOutlines')
  const preferences = printed.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
  expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true')
  const [first] = printed.getPages()
  expect(first?.getTrimBox().x).toBeCloseTo(3 * POINTS_PER_MM)
  expect(first?.getCropBox().width).toBeCloseTo(210 * POINTS_PER_MM, 0)
  const {catalog} = printed
  expect(String(catalog.get(PDFName.of('Lang')))).toContain('sv')
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
  expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'))).toBeDefined()
  const objects = printed.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  const naming = (name: string) => objects.filter((text) => text.includes(name))
  expect(naming('/FontFile2')).not.toEqual([])
  expect(naming('/Type3')).toEqual([])
  expect(naming('site.invalid')).toEqual([])
})

test('content is in reading order, and everything else is marked as an artifact', async () => {
  const made = await print()
  const printed = await PDFDocument.load(made?.bytes ?? Buffer.alloc(0), {updateMetadata: false})
  const {context} = printed
  const things = context
    .enumerateIndirectObjects()
    .flatMap(([, thing]) => (thing instanceof PDFDict ? [thing] : []))
  const kind = (thing: PDFDict) => String(thing.get(PDFName.of('S')) ?? '')
  const kindsIn = (thing: PDFDict) => {
    const kids = thing.lookup(PDFName.of('K'))
    const list = kids instanceof PDFArray ? kids.asArray() : [kids]
    return list
      .map((kid) => context.lookup(kid))
      .map((kid) => (kid instanceof PDFDict ? kind(kid) : 'content'))
  }
  const items = things.filter((thing) => kind(thing) === '/LI')
  expect(items.length).toBe(2)
  for (const item of items) {
    expect(kindsIn(item).filter((one) => one !== '/Lbl' && one !== '/LBody')).toEqual([])
    expect(kindsIn(item)).toContain('/LBody')
  }
  // What a piece of content is part of is what holds it.
  const parts = things.filter((thing) => thing.has(PDFName.of('P')) && kind(thing) !== '')
  for (const part of parts) {
    const whole = part.lookup(PDFName.of('P'))
    const isHeld =
      whole instanceof PDFDict && (kind(whole) === '' || kindsIn(whole).includes(kind(part)))
    expect(isHeld).toBe(true)
  }
  const links = things.filter((thing) => String(thing.get(PDFName.of('Subtype'))) === '/Link')
  const said = links.map((link) => link.lookup(PDFName.of('Contents'), PDFHexString).decodeText())
  expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^Ett \d$/), 'Två 5']))
  for (const {node} of printed.getPages()) {
    const content = node.Contents()
    const text = content instanceof PDFRawStream ? decodePDFRawStream(content).decode() : []
    let depth = 0
    for (const line of Buffer.from(text).toString('latin1').split('\n')) {
      if (/B[DM]C$/.test(line)) depth += 1
      if (/^(BT|f|f\*|S|\/X\d+ Do)$/.test(line)) expect(depth).toBeGreaterThan(0)
      if (line === 'EMC') depth -= 1
    }
    expect(depth).toBe(0)
  }
})

test('the same page gives the same bytes, even in another browser', async () => {
  const before = await print()
  await pdf.release()
  expect((await print())?.bytes.equals(before?.bytes ?? Buffer.alloc(0))).toBe(true)
})

test('a page that names a missing file is not printed without it', async () => {
  await expect(print(issue('<img src="../_images/saknas.jpg" alt="">'))).rejects.toThrow(
    'saknas.jpg',
  )
})

test('why a file could not be read is the cause of what is reported', async () => {
  const refusal = new Error('The disk is gone')
  const printed = print(issue('<img src="../_images/bild.jpg" alt="">'), {
    readPicture: () => Promise.reject(refusal),
  })
  await expect(printed).rejects.toMatchObject({
    message: expect.stringContaining('bild.jpg'),
    cause: refusal,
  })
})

test('a print that is ended early ends its process, and the next one is printed', async () => {
  const reading = Promise.withResolvers<void>()
  const ending = new AbortController()
  const printed = print(issue('<img src="../_images/bild.jpg" alt="">'), {
    readPicture: () => {
      reading.resolve()
      return new Promise(() => {})
    },
    signal: ending.signal,
  })
  const ended = expect(printed).rejects.toMatchObject({name: 'AbortError'})
  await reading.promise
  ending.abort()
  await ended
  expect((await print())?.bytes.length).toBeGreaterThan(0)
})

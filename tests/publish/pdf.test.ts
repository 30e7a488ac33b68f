import {readFile} from 'node:fs/promises'
import {PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {afterAll, expect, test} from 'vitest'
import type {DerivedFile, MakingPage} from '../../publish/derive/derivation.ts'
import {pdf} from '../../publish/derive/pdf.ts'
import {published} from './helpers/published.ts'

const POINTS_PER_MM = 72 / 25.4
const makes = {kind: 'pdf', path: '/nr-1.pdf', linkKey: 'k'} as const
const font = await readFile(new URL('../../site/fonts/still/figtree-400.woff', import.meta.url))

const issue = (
  more = '',
) => `<!doctype html><html lang="sv" data-bleed="3"><head><meta charset="utf-8">
<title>Magasinet Nr 1</title><meta name="author" content="Kumla kommun"><style>
@font-face{font-family:F;src:url(../_astro/f.woff)} *{font:400 12pt F}
@page{size:216mm 303mm;margin:20mm} article{break-before:page}
</style></head><body><h1>Magasinet</h1><p><a href="#ett">Ett <span data-page-of="ett"></span></a>
<a href="#tva">Två <span data-page-of="tva"></span></a> <a href="../kontakt/">Kontakt</a></p>
<article id="ett"><h2>Ett</h2><p style="height:700mm">Långt</p></article><article id="tva"><h2>Två</h2>${more}</article></body></html>`

async function print(html = issue()): Promise<DerivedFile | undefined> {
  const files = {'nr-1/index.html': html, '_astro/f.woff': font}
  const site = published(files, {'nr-1/index.html': makes})
  const making = site.pages.filter((one): one is MakingPage => one.makes !== null)
  const [work] = await pdf.works(making, site)
  return (await work?.make())?.[0]
}

afterAll(() => pdf.rest())

test('an issue is printed with bleed, tags, an outline, its language and embedded type', async () => {
  const made = await print()
  const printed = await PDFDocument.load(made?.bytes ?? Buffer.alloc(0), {updateMetadata: false})
  expect(printed.getTitle()).toBe('Magasinet Nr 1')
  expect(printed.getAuthor()).toBe('Kumla kommun')
  expect(printed.getCreationDate()).toBeUndefined()
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
}, 60_000)

test('the same page gives the same bytes, in another browser too', async () => {
  const before = await print()
  await pdf.rest()
  expect((await print())?.bytes.equals(before?.bytes ?? Buffer.alloc(0))).toBe(true)
}, 60_000)

test('a page that names a file that is not there is not printed without it', async () => {
  await expect(print(issue('<img src="../_images/saknas.jpg" alt="">'))).rejects.toThrow(
    'saknas.jpg',
  )
}, 60_000)

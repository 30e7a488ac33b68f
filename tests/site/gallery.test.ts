import {describe, expect, test} from 'vitest'
import {sectionNames, themeFamilies} from '../../schemas/index.ts'
import {counts, galleryDocuments} from '../../scripts/gallery/content.ts'
import {arrange, galleryPage} from '../../scripts/gallery/view.ts'

describe('the gallery', () => {
  test('has a campaign for every theme family and number of items, with every section', () => {
    const campaigns = galleryDocuments(counts).filter(({_type}) => _type === 'campaign')
    expect(campaigns).toHaveLength(themeFamilies.length * counts.length)
    for (const {fields} of campaigns) {
      const {sections} = fields
      expect(Array.isArray(sections) && sections.map(({_type}) => _type).sort()).toEqual(
        [...sectionNames].sort(),
      )
    }
  })

  test('refers to nothing that is not in it', () => {
    const documents = galleryDocuments(counts)
    const ids = new Set(documents.map(({_id}) => _id))
    const named = [...JSON.stringify(documents).matchAll(/"_ref":"([^"]+)"/g)].map(([, id]) => id)
    expect(named.filter((id) => !ids.has(id ?? ''))).toEqual([])
  })

  test('shows day or night whatever the machine prefers, and one section alone', () => {
    const page = '<head></head>:root{color-scheme:light dark}@media(prefers-color-scheme:dark){a{}}'
    expect(arrange(page, {scheme: 'dark'})).toContain('color-scheme:dark}@media all{a{}}')
    expect(arrange(page, {scheme: 'light'})).toContain('@media not all{a{}}')
    expect(arrange(page, {section: 'factStrip'})).toContain('main>:not(.fact-strip)')
  })

  test('shows the chosen combination in a frame', () => {
    const address = new URL(
      'http://localhost/?theme=kust&section=map&items=7&scheme=dark&direction=rtl',
    )
    const frames = [...galleryPage(address).matchAll(/<iframe[^>]+src="([^"]+)"/g)].map(
      ([, to]) => to,
    )
    expect(frames).toEqual(['/kust-7/ar/?scheme=dark&section=map'])
  })
})

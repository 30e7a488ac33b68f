import {existsSync, readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {sectionNames, themeFamilies} from '../../schemas/index.ts'
import {counts, galleryDocuments} from '../../scripts/gallery/content.ts'
import {arrange, galleryPage} from '../../scripts/gallery/view.ts'
import {sectionExamples} from '../../site/index.ts'

const folder = new URL('../../site/sections/', import.meta.url)
const schemas = new URL('../../schemas/sections/', import.meta.url)
const folders = readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort()

/** `factStrip` is `fact-strip` as a file. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('a section', () => {
  test('has one name: in the content, in its folder, in its schema’s file and in its example', () => {
    const helpers = ['index', 'section']
    const schemaFiles = readdirSync(schemas).map((name) => kebab(name.replace('.ts', '')))
    expect(sectionNames.map((name) => kebab(name.replace(/Section$/, ''))).sort()).toEqual(folders)
    expect(Object.keys(sectionExamples).map(kebab).sort()).toEqual(folders)
    expect(schemaFiles.filter((name) => !helpers.includes(name)).sort()).toEqual(folders)
  })

  test.each(folders)('%s has a component and an example in its folder, and a test', (name) => {
    expect(existsSync(new URL(`sections/${name}.test.ts`, import.meta.url))).toBe(true)
    const files = readdirSync(new URL(`${name}/`, folder))
    expect(files.filter((file) => file.endsWith('.astro'))).toHaveLength(1)
    expect(existsSync(new URL(`${name}/example.ts`, folder))).toBe(true)
  })
})

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

  test('frames what was chosen', () => {
    const address = new URL(
      'http://localhost/?theme=kust&section=map&items=7&scheme=dark&direction=rtl',
    )
    const frames = [...galleryPage(address).matchAll(/<iframe[^>]+src="([^"]+)"/g)].map(
      ([, to]) => to,
    )
    expect(frames).toEqual(['/kust-7/ar/?scheme=dark&section=map'])
  })
})

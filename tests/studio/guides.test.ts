import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {communicatorScenes} from '../../scripts/guides/communicator.ts'
import {leadScenes} from '../../scripts/guides/lead.ts'
import {parseGuide} from '../../studio/help/parse-guide.ts'

const root = join(import.meta.dirname, '../..')
const docs = join(root, 'docs')
const guides = readdirSync(docs).filter((name) => name.startsWith('for-'))
const read = (name: string) => readFileSync(join(docs, name), 'utf8')
const pictures = readdirSync(join(docs, 'images/guides'))

/** The sources of what people read in the Studio and on pages, each text on one line. */
const sources = [
  'studio',
  'schemas',
  'site/i18n/languages/sv',
  'node_modules/@sanity/locale-sv-se/src',
]
  .flatMap((folder) => readdirSync(join(root, folder), {recursive: true, withFileTypes: true}))
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .join('\n')
  .replace(/\s+/g, ' ')

/** Whether a text of the interface is this name, or begins with it before a colon, a parenthesis or an ellipsis. */
function isShown(name: string): boolean {
  const text = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // A number may be worked out.
    .replace(/\d+/g, '(?:$&|\\$?\\{[\\w.]+\\})')
  return new RegExp(`(?:['"\`>]|> )${text}(?: ?['"\`<:]| [(…])`).test(sources)
}

test('there are guides', () => {
  expect(guides.length).toBeGreaterThan(1)
})

describe.each(guides)('%s', (name) => {
  const blocks = parseGuide(read(name))
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'picture') return [[{text: block.alt, mark: 'none' as const}]]
    return block.kind === 'list' ? block.items : [block.spans]
  })

  test('is shown whole, without any Markdown left in it', () => {
    const text = lines.map((spans) => spans.map((span) => span.text).join('')).join('\n')
    expect(text).not.toMatch(/[*#`[\]|]/)
    const words = (of: string) => of.match(/\p{L}+/gu) ?? []
    expect(words(text)).toEqual(words(read(name).replace(/\]\([^)]*\)/g, '')))
  })

  test('begins with its title and has headings for what one wants to do', () => {
    expect(blocks[0]).toMatchObject({kind: 'heading', level: 1})
    const headings = blocks.filter(({kind}) => kind === 'heading')
    expect(headings.length).toBeGreaterThan(4)
  })

  test('names everything as the interface does', () => {
    const marked = lines.flat().filter(({mark}) => mark !== 'none')
    // A strong word before a colon or with a full stop begins a paragraph; it is no name.
    const names = marked.filter(({mark, text}) => mark === 'em' || !/[:.]$/.test(text))
    expect(names.length).toBeGreaterThan(20)
    const unknown = names.map(({text}) => text.replace(/\s+/g, ' ')).filter((one) => !isShown(one))
    expect(unknown).toEqual([])
  })

  test('shows pictures that exist and are described', () => {
    const shown = blocks.filter((block) => block.kind === 'picture')
    expect(shown.length).toBeGreaterThan(4)
    for (const {file, alt} of shown) {
      expect(pictures).toContain(file)
      expect(alt.length).toBeGreaterThan(20)
    }
  })
})

test('every picture is taken by the command that updates them, and shown', () => {
  const taken = [...communicatorScenes, ...leadScenes].map((scene) => `${scene.name}.webp`)
  expect(pictures.toSorted()).toEqual(taken.toSorted())
  const shown = guides.map(read).join()
  expect(taken.filter((file) => !shown.includes(`(images/guides/${file})`))).toEqual([])
})

test('lists keep their items apart, also when these run over lines', () => {
  expect(parseGuide('1. One\n   and more\n2. **Two**')).toEqual([
    {
      kind: 'list',
      isNumbered: true,
      items: [[{text: 'One and more', mark: 'none'}], [{text: 'Two', mark: 'strong'}]],
    },
  ])
})

test('a picture is its file and its description, also when that runs over lines', () => {
  expect(parseGuide('![What is\nseen](images/guides/idag.webp)')).toEqual([
    {kind: 'picture', file: 'idag.webp', alt: 'What is seen'},
  ])
})

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseGuide} from '../../studio/help/parse-guide.ts'

const docs = join(import.meta.dirname, '../../docs')
const guides = readdirSync(docs).filter((name) => name.startsWith('for-'))

test('there are guides', () => {
  expect(guides.length).toBeGreaterThan(1)
})

describe.each(guides)('%s', (name) => {
  const blocks = parseGuide(readFileSync(join(docs, name), 'utf8'))
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.spans]))

  test('is shown whole, without any Markdown left in it', () => {
    const text = lines.map((spans) => spans.map((span) => span.text).join('')).join('\n')
    expect(text).not.toMatch(/[*#`[\]|]/)
    const words = (of: string) => of.match(/\p{L}+/gu) ?? []
    expect(words(text)).toEqual(words(readFileSync(join(docs, name), 'utf8')))
  })

  test('begins with its title and has headings for what one wants to do', () => {
    expect(blocks[0]).toMatchObject({kind: 'heading', level: 1})
    const headings = blocks.filter(({kind}) => kind === 'heading')
    expect(headings.length).toBeGreaterThan(4)
  })
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

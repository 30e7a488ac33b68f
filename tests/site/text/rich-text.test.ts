import fc from 'fast-check'
import {parse} from 'node-html-parser'
import {describe, expect, test} from 'vitest'
import type {Page} from '../../../site/page.ts'
import {type Block, readPortableText} from '../../../site/text/portable-text.ts'
import {
  isWritten,
  plainText,
  type RichTextField,
  readingMinutes,
  richTextFaults,
  richTextHtml,
} from '../../../site/text/rich-text.ts'
import {localizedTree, tree, UNKNOWN} from './trees.ts'

/** A page whose campaign has a page for every document, shows nobody, and has one picture in all its shapes. */
const page: Page = {
  campaign: {_id: 'c', slug: 'c'},
  language: 'sv',
  languages: ['sv', 'en'],
  route: 'story',
  params: {},
  path: '/',
  base: '.',
  origin: '',
  preview: false,
  query: async () => JSON.parse('[]'),
  server: () => null,
  figures: async () => null,
  href: (route, params) => `./${route}/${params?.slug ?? ''}`,
  file: () => null,
  drawing: () => Promise.reject(new Error('Nothing is drawn')),
  inline: (text) => text,
  reportProblem: () => {},
  image: async () => ({sources: [], src: 'p.jpg', sizes: '100vw', width: 4, height: 3}),
}

const isField = (value: unknown): value is RichTextField => typeof value === 'object'
const fields = localizedTree.filter(isField)

const block = (fields: object) => ({
  sv: [{_type: 'block', _key: 'a', style: 'normal', children: [], markDefs: [], ...fields}],
})
const html = (value: unknown): Promise<string> =>
  isField(value) ? richTextHtml(page, value, 'sv') : Promise.resolve('')

/** Keys say where a block stood, unknown ones between them included. */
const withoutKeys = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks).replace(/"_key":"(?:block|span)-\d+"/g, '')

describe('any rich text', () => {
  test('becomes HTML with only what templates know, and only safe links', async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (field) => {
        const found = await richTextHtml(page, field, 'sv')
        expect(found).not.toMatch(/undefined|\[object|Unknown|unknown__|<script|NaN/)
        expect(found.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/)
        const root = parse(found)
        expect(root.toString()).toBe(found.replaceAll('<br/>', '<br>'))
        for (const link of root.querySelectorAll('a')) {
          expect(link.getAttribute('href')).toMatch(/^(?:https?:|mailto:|tel:|\.\/)/)
        }
      }),
      {numRuns: 500},
    )
  })

  test('its words, length and problems can be determined', () => {
    fc.assert(
      fc.property(fields, (field) => {
        expect(plainText(field, 'sv')).not.toMatch(/undefined|\[object/)
        expect(readingMinutes([field], 'sv')).toBeGreaterThanOrEqual(1)
        if (plainText(field, 'sv').trim() !== '') expect(isWritten(field, 'sv')).toBe(true)
        for (const {path, message} of richTextFaults(field, 'sv')) {
          expect(path).toMatch(/^(?:sv|en)\[/)
          expect(message).toMatch(/\.$/)
        }
      }),
      {numRuns: 500},
    )
  })

  test('parsing is idempotent', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const {blocks} = readPortableText(value)
        const again = readPortableText(blocks)
        expect(again.faults).toEqual([])
        expect(withoutKeys(again.blocks)).toBe(withoutKeys(blocks))
      }),
      {numRuns: 500},
    )
  })
})

describe('a text that is being typed', () => {
  const span = (fields: object) => ({_type: 'span', _key: 's', text: 'ord', marks: [], ...fields})

  test.each([
    [
      'a link without its address',
      {markDefs: [{_key: 'l', _type: 'link'}], children: [span({marks: ['l']})]},
    ],
    [
      'a link to nothing here',
      {
        markDefs: [{_key: 'l', _type: 'internalLink', target: null}],
        children: [span({marks: ['l']})],
      },
    ],
    [
      'a link that would run',
      {
        markDefs: [{_key: 'l', _type: 'link', href: 'javascript:alert(1)'}],
        children: [span({marks: ['l']})],
      },
    ],
    ['a mark that is gone', {markDefs: null, children: [span({marks: ['l']})]}],
    ['marks that are missing', {children: [span({marks: null})]}],
    [
      'an unknown mark',
      {markDefs: [{_key: 'l', _type: UNKNOWN}], children: [span({marks: ['l']})]},
    ],
    ['an unknown style', {style: UNKNOWN, children: [span({})]}],
    ['a span without its type', {children: [{text: 'ord'}]}],
    ['a span without its text', {children: [span({text: null}), span({})]}],
    ['something unknown between words', {children: [{_type: UNKNOWN, text: 'x'}, span({})]}],
  ])('%s leaves the words', async (_, fields) => {
    expect(await html(block(fields))).toBe('<p>ord</p>')
  })

  test.each([
    ['children that are null', block({children: null}), '<p></p>'],
    ['no blocks', {sv: []}, ''],
    ['no list', {sv: 'text'}, ''],
    ['null', null, ''],
    ['a table', {sv: [{_type: 'table', _key: 't', rows: []}]}, ''],
    ['a picture without its file', {sv: [{_type: 'richTextImage', _key: 'p'}]}, ''],
    ['null between blocks', {sv: [null, ...block({children: [span({})]}).sv]}, '<p>ord</p>'],
  ])('%s gives %j', async (_, field, expected) => {
    expect(await html(field)).toBe(expected)
  })

  test('omitted parts are reported with their location', () => {
    const field: unknown = {
      sv: [
        {_type: 'table', _key: 't1'},
        {
          _type: 'block',
          markDefs: [{_key: 'm', _type: 'fotnot'}],
          children: [{_type: 'formel'}, span({marks: ['m']})],
        },
        {_type: 'block', style: 'h4', listItem: 'checkbox', children: [span({marks: ['code']})]},
        // What is left over from a link that was removed is nothing that an editor could mend.
        {_type: 'block', style: null, children: [span({marks: ['1f0c3ad45e6b', 'strong']})]},
      ],
    }
    const faults = isField(field) ? richTextFaults(field, 'sv') : []
    expect(faults.map(({path}) => path)).toEqual([
      'sv[_key=="t1"]',
      'sv[1].markDefs[_key=="m"]',
      'sv[1].children[0]',
      'sv[2].style',
      'sv[2].listItem',
      'sv[2].children[_key=="s"].marks',
    ])
    expect(faults[0]?.message).toContain('"table"')
  })
})

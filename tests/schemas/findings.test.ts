import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findingsIn} from '../../schemas/index.ts'

const long = `Vi ${'flyttade '.repeat(40)}hit.`
const picture = (alt: object = {}) => ({
  _type: 'imageWithAlt',
  asset: {_type: 'reference', _ref: 'image-0000000000000000000000000000000000000000-1x1-png'},
  ...alt,
})
const block = (key: string, style: string, text: string) => ({
  _type: 'block',
  _key: key,
  style,
  children: [{_type: 'span', text, marks: []}],
  markDefs: [],
})

const found = (document: object) =>
  findingsIn({...document}).map(({kind, path, language}) => [kind, path, language])

test('findings name the field, its way in the form, and the language', () => {
  expect(
    findingsIn({
      _type: 'guide',
      lead: {sv: 'Kort.', en: long},
      body: {sv: [block('a', 'h3', 'Först')]},
      image: picture(),
    }),
  ).toEqual([
    expect.objectContaining({kind: 'sentence', path: 'lead.en', language: 'en'}),
    expect.objectContaining({kind: 'alt', path: 'image.alt.sv', language: 'sv'}),
  ])
})

test.each<[string, object, [string, string, string | null][]]>([
  [
    'a subheading without a heading, in one of the languages',
    {
      _type: 'article',
      body: {sv: [block('a', 'h2', 'Ett')], en: [block('a', 'h3', 'One')]},
    },
    [['heading', 'body.en[_key=="a"]', 'en']],
  ],
  [
    'a picture in running text without a text',
    {_type: 'article', body: {sv: [{...picture(), _type: 'richTextImage', _key: 'p'}]}},
    [['alt', 'body.sv[_key=="p"].alt', 'sv']],
  ],
  [
    'a table whose columns have no headings',
    {
      _type: 'article',
      body: {
        sv: [
          {
            _type: 'tableBlock',
            _key: 't',
            caption: 'Hyror',
            hasRowHeadings: true,
            rows: [
              {_key: 'r', _type: 'tableRow', cells: ['', 'Hyra', '']},
              {_key: 's', _type: 'tableRow', cells: ['Kumla', '6 000', '5 000']},
            ],
          },
        ],
      },
    },
    [['table', 'body.sv[_key=="t"].rows', 'sv']],
  ],
  [
    'a film that nothing is said of, in a text and on a front page',
    {
      _type: 'campaign',
      sections: [
        {_key: 'v', _type: 'videoSection', url: 'https://example.org/film'},
        {
          _key: 'f',
          _type: 'freeTextSection',
          body: {sv: [{_type: 'videoBlock', _key: 'b', url: 'https://example.org/film'}]},
        },
      ],
    },
    [
      ['video', 'sections[_key=="v"].description.sv', 'sv'],
      ['video', 'sections[_key=="f"].body.sv[_key=="b"].description', 'sv'],
    ],
  ],
  [
    'colours that cannot be read on each other',
    {
      _type: 'campaign',
      theme: {
        palette: {
          background: '#ffffff',
          surface: '#ffffff',
          text: '#eeeeee',
          primary: '#000000',
          onPrimary: '#ffffff',
          accent: '#000000',
          onAccent: '#ffffff',
        },
      },
    },
    [
      ['contrast', 'theme.palette.text', null],
      ['contrast', 'theme.palette.text', null],
    ],
  ],
  [
    'what is as it should be',
    {_type: 'guide', image: picture({alt: {sv: 'En älv.'}}), lead: {sv: 'Kort.'}},
    [],
  ],
])('%s', (_, document, expected) => expect(found(document)).toEqual(expected))

test('anything an import brings is read without a fault', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (body, sections) => {
      findingsIn({_type: 'campaign', sections, theme: body, tagline: body})
      findingsIn({_type: 'article', body: {sv: body}, image: sections})
    }),
    {numRuns: 300},
  )
})

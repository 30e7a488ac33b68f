import {afterAll, beforeAll, expect, test} from 'vitest'
import {picture, string, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from '../sections/fronts.ts'
import {ambassador, withdrawn} from '../sections/people.ts'

const image = (alt: string, more: object = {}) => ({
  ...picture('skelleftea', ''),
  _type: 'richTextImage',
  _key: alt,
  alt,
  ...more,
})
const quotation = (_key: string, quote: string, more: object = {}) => ({
  _type: 'quotationBlock',
  _key,
  quote,
  ...more,
})

const blocks = [
  quotation('q1', 'Vi stannar.', {name: 'Lovisa', about: 'snickare'}),
  quotation('q2', 'Anna får citeras.', {name: 'Anna', person: to('anna')}),
  quotation('q3', 'Den som ångrat sig.', {name: 'Borta', person: to('gone')}),
  quotation('q4', 'Den som bara sagt ja till andra.', {name: 'Elsa', person: to('elsewhere')}),
  {
    _type: 'factBoxBlock',
    _key: 'f',
    heading: 'Fakta',
    text: 'Ett stycke.\n\nEtt till.',
    points: ['En <b>punkt</b>'],
  },
  {
    _type: 'imagePairBlock',
    _key: 'p',
    images: [image('Före', {caption: 'Då', credit: 'Åsa Öberg'}), image('Efter')],
  },
  {
    _type: 'questionsBlock',
    _key: 'a',
    heading: 'Tre frågor',
    questions: [{_key: '1', _type: 'blockQuestion', question: 'Varför?', answer: 'Därför.'}],
  },
  {
    _type: 'timelineBlock',
    _key: 't',
    moments: [
      {_key: '1', _type: 'blockMoment', when: '1987', what: 'Huset byggs.'},
      {_key: '2', _type: 'blockMoment', when: 'I dag', what: 'Det står.'},
    ],
  },
  {
    _type: 'tableBlock',
    _key: 'b',
    caption: 'Restid',
    hasRowHeadings: true,
    rows: [
      {_key: '1', _type: 'tableRow', cells: ['Från', 'Minuter']},
      {_key: '2', _type: 'tableRow', cells: ['Kumla', '11']},
      {_key: '3', _type: 'tableRow', cells: ['Hallsberg']},
    ],
  },
  {
    _type: 'videoBlock',
    _key: 'v',
    heading: 'Se huset',
    url: 'https://vimeo.com/1',
    description: 'En film om huset.',
    poster: image('Huset'),
  },
]

let fronts: Fronts

beforeAll(async () => {
  const body = {_type: 'localizedRichText', sv: blocks}
  fronts = await publishFronts(
    {
      blocks: {
        ...onStage('anna'),
        sections: [{_type: 'freeTextSection', heading: string('Text'), body}],
      },
      plain: {
        sections: [
          {
            _type: 'freeTextSection',
            body: {_type: 'localizedRichText', sv: [quotation('q', 'Hej.')]},
          },
        ],
      },
    },
    [
      ambassador('anna', 'Anna'),
      ambassador('gone', 'Borta', {consent: withdrawn}),
      ambassador('elsewhere', 'Elsa', {
        consent: {...withdrawn, withdrawnAt: undefined, scope: 'campaigns', campaigns: []},
      }),
    ],
  )
})

afterAll(() => fronts.close())

async function proseOf(slug = 'blocks') {
  const prose = (await fronts.open(slug)).querySelector('.prose')
  if (!prose) throw new Error('There is no text')
  return prose
}

test('somebody with a page of their own is quoted while they may be shown, with a link to it', async () => {
  const prose = await proseOf()
  expect(textsOf(prose, '.block-quotation blockquote')).toEqual([
    'Vi stannar.',
    'Anna får citeras.',
  ])
  expect(textsOf(prose, '.block-quotation figcaption bdi')).toEqual(['Lovisa', 'Anna'])
  expect(prose.querySelectorAll('.block-quotation a')).toHaveLength(1)
  expect((await fronts.open('blocks')).toString()).not.toMatch(/ångrat sig|sagt ja till andra/)
})

test('texts are escaped, and an empty line begins a paragraph', async () => {
  const facts = (await proseOf()).querySelector('.block-facts')
  expect(textOf(facts?.querySelector('h2'))).toBe('Fakta')
  expect(facts?.querySelectorAll('p')).toHaveLength(2)
  expect(facts?.querySelectorAll('b')).toHaveLength(0)
})

test('pictures have their alternative texts, captions and photographers', async () => {
  const pair = (await proseOf()).querySelector('.block-pair')
  expect(pair?.querySelectorAll('img').map((img) => img.getAttribute('alt'))).toEqual([
    'Före',
    'Efter',
  ])
  expect(textOf(pair?.querySelector('figcaption'))).toBe('Då Bild: Åsa Öberg')
})

test('a table names its columns and rows, and scrolls with the keyboard in a box with a name', async () => {
  const table = (await proseOf()).querySelector('.block-table')
  if (!table) throw new Error('There is no table')
  expect(textsOf(table, 'thead th[scope=col]')).toEqual(['Från', 'Minuter'])
  expect(textsOf(table, 'tbody th[scope=row]')).toEqual(['Kumla', 'Hallsberg'])
  expect(table.querySelectorAll('tbody tr').map((row) => row.childNodes.length)).toEqual([2, 2])
  const box = table.querySelector('section')
  expect([box?.getAttribute('tabindex'), box?.getAttribute('aria-label')]).toEqual(['0', 'Restid'])
})

test('questions are a list of terms, a timeline is an ordered list', async () => {
  const prose = await proseOf()
  expect(textsOf(prose, '.block-questions :is(dt, dd)')).toEqual(['Varför?', 'Därför.'])
  expect(textsOf(prose, '.block-timeline ol > li > p')).toEqual([
    '1987',
    'Huset byggs.',
    'I dag',
    'Det står.',
  ])
})

test('a film is a link: nothing is loaded from elsewhere', async () => {
  const video = (await proseOf()).querySelector('.block-video')
  expect(video?.querySelector('a')?.getAttribute('href')).toBe('https://vimeo.com/1')
  expect(textOf(video)).toContain('En film om huset.')
  expect(video?.querySelectorAll('iframe, script, video')).toHaveLength(0)
  expect(video?.querySelector('img')?.getAttribute('src')).not.toMatch(/^https?:/)
})

test('a page carries the rules of the blocks that it has, and of no others', async () => {
  const styles = async (slug: string) => textsOf(await fronts.open(slug), 'style').join('\n')
  expect(await styles('plain')).toContain('.block-quotation')
  expect(await styles('plain')).not.toContain('.block-table')
  expect(await styles('blocks')).toContain('.block-table')
})

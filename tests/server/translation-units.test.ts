import {describe, expect, test} from 'vitest'
import {languageState, withReady} from '../../server/translation/state.ts'
import {applyUnits, unitsOf} from '../../server/translation/units.ts'
import {readXliff, writeXliff} from '../../server/translation/xliff.ts'

const span = (text: string, marks: string[] = []) => ({_key: text, _type: 'span', text, marks})
const block = (_key: string, ...children: object[]) => ({
  _key,
  _type: 'block',
  style: 'h2',
  markDefs: [{_key: 'l', _type: 'link', href: 'https://example.org/'}],
  children,
})
const body = [
  block('a', span('Hej '), span('hela', ['strong']), span(' världen', ['l'])),
  {
    _key: 'bild',
    _type: 'richTextImage',
    asset: {_ref: 'image-1'},
    alt: 'En katt',
    caption: 'Katten',
  },
  block('tom', span('')),
  block('b', span('Slut')),
]
const guide = {
  _id: 'guide',
  _type: 'guide',
  title: {sv: 'Flytta hit', en: 'Move here'},
  lead: {sv: 'Så gör du.'},
  steps: [{_key: 's1', _type: 'guideStep', title: {sv: 'Först'}, body: {sv: body}}],
}

/** What a translator sends back, who writes every text in capitals. */
function translated(
  document: object,
  change: (text: string) => string = (text) => text.toUpperCase(),
) {
  const files = [
    {
      original: 'guide',
      units: unitsOf({...document}, 'en').map((unit) => ({
        ...unit,
        target: unit.source.map(({text, mark}) => ({text: change(text), mark})),
      })),
    },
  ]
  const file = writeXliff({source: 'sv', target: 'en', files}, '2.0')
  return readXliff(file).files[0]?.units ?? []
}

test('every text is a unit: lines, paragraphs, and what images say', () => {
  expect(
    unitsOf(guide, 'en').map(({id, source}) => [id, source.map(({text}) => text).join('')]),
  ).toEqual([
    ['title', 'Flytta hit'],
    ['lead', 'Så gör du.'],
    ['steps[_key=="s1"].title', 'Först'],
    ['steps[_key=="s1"].body[_key=="a"]', 'Hej hela världen'],
    ['steps[_key=="s1"].body[_key=="bild"].alt', 'En katt'],
    ['steps[_key=="s1"].body[_key=="bild"].caption', 'Katten'],
    ['steps[_key=="s1"].body[_key=="b"]', 'Slut'],
  ])
})

test('what a translator sends back keeps styles, links, images and empty paragraphs', () => {
  const {set, count, problems} = applyUnits(guide, 'en', translated(guide))
  expect([count, problems]).toEqual([7, []])
  expect(set).toMatchObject({
    'title.en': 'FLYTTA HIT',
    'lead.en': 'SÅ GÖR DU.',
    'steps[_key=="s1"].body.en': [
      {
        ...block('a'),
        children: [
          {text: 'HEJ ', marks: []},
          {text: 'HELA', marks: ['strong']},
          {text: ' VÄRLDEN', marks: ['l']},
        ],
      },
      {_type: 'richTextImage', asset: {_ref: 'image-1'}, alt: 'EN KATT', caption: 'KATTEN'},
      {_key: 'tom'},
      {_key: 'b', children: [{text: 'SLUT'}]},
    ],
  })
})

test('texts of blocks are units of their own, and come back to their places', () => {
  const row = (_key: string, ...cells: string[]) => ({_key, _type: 'tableRow', cells})
  const table = {_key: 't', _type: 'tableBlock', caption: 'Restid', hasRowHeadings: true}
  const pair = {_key: 'p', _type: 'imagePairBlock'}
  const picture = {_key: 'x', _type: 'richTextImage', asset: {_ref: 'image-1'}, credit: 'Åsa'}
  const quotation = {_key: 'q', _type: 'quotationBlock', name: 'Lovisa', person: {_ref: 'lovisa'}}
  const article = {
    _id: 'guide',
    _type: 'article',
    body: {
      sv: [
        {...table, rows: [row('a', 'Från', 'Minuter'), row('b', 'Kumla', '')]},
        {...pair, images: [{...picture, alt: 'Då'}]},
        {...quotation, quote: 'Vi stannar.', about: 'snickare'},
      ],
    },
  }
  expect(unitsOf(article, 'en').map(({id}) => id)).toEqual([
    'body[_key=="t"].caption',
    'body[_key=="t"].rows[_key=="a"].cells[0]',
    'body[_key=="t"].rows[_key=="a"].cells[1]',
    'body[_key=="t"].rows[_key=="b"].cells[0]',
    'body[_key=="p"].images[_key=="x"].alt',
    'body[_key=="q"].quote',
    'body[_key=="q"].about',
  ])
  const {set, problems} = applyUnits(article, 'en', translated(article))
  expect(problems).toEqual([])
  expect(set).toMatchObject({
    'body.en': [
      {...table, caption: 'RESTID', rows: [row('a', 'FRÅN', 'MINUTER'), row('b', 'KUMLA', '')]},
      {...pair, images: [{...picture, alt: 'DÅ'}]},
      {...quotation, quote: 'VI STANNAR.', about: 'SNICKARE'},
    ],
  })
})

describe('what is not taken in', () => {
  const problemsOf = (document: object, units = translated(guide)) =>
    applyUnits({...document}, 'en', units).problems.map(({id, problem}) => [id, problem])

  test('a text whose Swedish has changed since', () => {
    expect(problemsOf({...guide, lead: {sv: 'Så gör du nu.'}})).toEqual([['lead', 'changed']])
  })
  test('a text that the document has no more', () => {
    expect(problemsOf({...guide, steps: []}).every(([, problem]) => problem === 'unknown')).toBe(
      true,
    )
  })
  test('an empty translation', () => {
    const problems = problemsOf(
      guide,
      translated(guide, () => ' '),
    )
    expect(new Set(problems.map(([, problem]) => problem))).toEqual(new Set(['empty']))
  })
  test('a mark that the Swedish does not have', () => {
    const units = [
      {id: 'lead', source: [{text: 'Så gör du.', mark: ''}], target: [{text: 'So', mark: '7'}]},
    ]
    expect(problemsOf(guide, units)).toEqual([['lead', 'marks']])
  })
  test('a rich text of which a paragraph is missing', () => {
    const units = translated(guide).filter(({id}) => !id.endsWith('[_key=="b"]'))
    const {set, problems} = applyUnits(guide, 'en', units)
    expect(set).not.toHaveProperty(['steps[_key=="s1"].body.en'])
    expect(problems.map(({problem}) => problem)).toEqual(['incomplete', 'incomplete', 'incomplete'])
  })
})

describe('the state of a language', () => {
  const whole = {_id: 'g', _type: 'guide', title: {sv: 'Flytta hit', en: 'Move here'}}
  const ready = {...whole, translatedFrom: withReady(whole, 'en')}
  test.each([
    ['a text is missing', guide, 'missing'],
    ['all is there, and nobody has said that it is ready', whole, 'unchecked'],
    ['somebody has said so', ready, 'ready'],
    ['other languages are written', {...ready, title: {...ready.title, de: 'Umziehen'}}, 'ready'],
    ['the Swedish changes', {...ready, title: {sv: 'Flytta hem', en: 'Move here'}}, 'outdated'],
    ['Swedish is added', {...ready, lead: {sv: 'Så gör du.'}}, 'outdated'],
  ])('when %s', (_, document, state) => {
    expect(languageState(document, 'en')).toMatchObject({state})
  })
  test('there is none without texts', () => {
    expect(languageState({_id: 'r', _type: 'redirect'}, 'en')).toBeNull()
  })
  test('saying it anew replaces what was said', () => {
    const changed = {...ready, title: {sv: 'Flytta hem', en: 'Move home'}}
    expect(withReady(changed, 'en')).toHaveLength(1)
    expect(
      languageState({...changed, translatedFrom: withReady(changed, 'en')}, 'en'),
    ).toMatchObject({state: 'ready'})
  })
})

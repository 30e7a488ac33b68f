import {afterAll, beforeAll, expect, test} from 'vitest'
import {action, keyed, picture, richText, string, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from './fronts.ts'
import {ambassador} from './people.ts'

let next = 0
const span = (text: string, ...marks: string[]) => ({
  _key: `s${next++}`,
  _type: 'span',
  text,
  marks,
})
const block = (children: object[], more: object = {}) => ({
  _key: `b${next++}`,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children,
  ...more,
})

const rich = {
  _type: 'localizedRichText',
  sv: [
    block([span('En underrubrik')], {style: 'h3'}),
    block(
      [
        span('Starkt', 'strong'),
        span(' och '),
        span('betonat', 'em'),
        span(' med '),
        span('länk ut', 'out'),
        span(', '),
        span('länk in', 'in'),
        span(', '),
        span('ingenstans', 'nowhere'),
        span(' och '),
        span('farlig', 'unsafe'),
        span('. <script>1</script>'),
      ],
      {
        markDefs: [
          {_key: 'out', _type: 'link', href: 'https://example.org/?a="b"&c'},
          {_key: 'in', _type: 'internalLink', reference: to('anna')},
          {_key: 'nowhere', _type: 'internalLink', reference: to('not-on-stage')},
          {_key: 'unsafe', _type: 'link', href: 'javascript:alert(1)'},
        ],
      },
    ),
    block([span('ett')], {listItem: 'bullet', level: 1}),
    block([span('två')], {listItem: 'bullet', level: 1}),
    block([span('Så sa hon.')], {style: 'blockquote'}),
    {
      ...picture('skelleftea', ''),
      _key: 'p',
      _type: 'richTextImage',
      alt: 'Ett trähus',
      caption: 'Kväll',
    },
    {_key: 'x', _type: 'somethingUnknown', text: 'Osynligt'},
  ],
}

const section = (more: object) => ({_type: 'freeTextSection', ...more})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      rich: {...onStage('anna'), sections: [section({heading: string('Om oss'), body: rich})]},
      pictured: {
        sections: [
          section({
            body: richText('Text.'),
            image: picture('skelleftea', 'Ett trähus', 'Kväll'),
            actions: keyed([action('Fråga oss', 'contact')]),
          }),
        ],
      },
      empty: {sections: [section({body: null})]},
      translated: {
        languages: ['sv', 'en'],
        sections: [section({body: richText('Bara på svenska.')})],
      },
    },
    [ambassador('anna', 'Anna'), ambassador('not-on-stage', 'Ingen')],
    /campaign-rich .* blocks of the type "somethingUnknown"/,
  )
})

afterAll(() => fronts.close())

test('rich text keeps what editors write', async () => {
  const prose = (await fronts.open('rich')).querySelector('.free-text .prose')
  if (!prose) throw new Error('There is no text')
  expect(textsOf(prose, 'h3')).toEqual(['En underrubrik'])
  expect(textsOf(prose, 'strong')).toEqual(['Starkt'])
  expect(textsOf(prose, 'em')).toEqual(['betonat'])
  expect(textsOf(prose, 'ul > li')).toEqual(['ett', 'två'])
  expect(textsOf(prose, 'blockquote p')).toEqual(['Så sa hon.'])
  expect(prose.querySelector('figure picture img')?.getAttribute('alt')).toBe('Ett trähus')
  expect(textsOf(prose, 'figcaption')).toEqual(['Kväll Bild: Illustration: Hemvist'])
})

test('links work where they are possible and safe; otherwise their text stays', async () => {
  const prose = (await fronts.open('rich')).querySelector('.free-text .prose')
  const links = prose?.querySelectorAll('a').map((a) => [textOf(a), a.getAttribute('href')])
  expect(links).toEqual([
    ['länk ut', 'https://example.org/?a="b"&c'],
    ['länk in', './ambassadorer/anna/'],
  ])
  expect(textOf(prose)).toContain('ingenstans och farlig. <script>1</script>')
  expect(prose?.querySelectorAll('script')).toHaveLength(0)
  expect(textOf(prose)).not.toContain('Osynligt')
})

test('it can have a picture and buttons', async () => {
  const page = await fronts.open('pictured')
  expect(page.querySelector('.free-text .with-image figure img')?.getAttribute('alt')).toBe(
    'Ett trähus',
  )
  expect(textsOf(page, '.free-text .action')).toEqual(['Fråga oss'])
})

test('without text the section is omitted', async () => {
  expect((await fronts.open('empty')).querySelectorAll('.free-text')).toHaveLength(0)
})

test('an untranslated text is marked with its language', async () => {
  const page = await fronts.open('translated', 'en')
  expect(page.querySelector('.prose')?.getAttribute('lang')).toBe('sv')
})

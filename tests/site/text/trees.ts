import fc from 'fast-check'

/** Unexpected values of a field. */
const junk = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.constant({}),
  fc.constant([]),
  fc.integer(),
  fc.boolean(),
  fc.string({unit: 'binary', maxLength: 12}),
)

/** Usually the given value, sometimes something else. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 6, arbitrary}, {weight: 1, arbitrary: junk})

/** An object whose fields may be missing. */
const loose = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
  fc.record(fields, {requiredKeys: []})

/** Words that can only have reached a page through the text itself. */
export const UNKNOWN = 'okändtyp'

const key = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({maxLength: 4}))
const mark = fc.oneof(fc.constantFrom('strong', 'em', 'a', 'b', UNKNOWN), key)
const text = fc.oneof(
  fc.lorem({maxCount: 6}),
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom('</script><script>alert(1)</script>', '<!--', '\u0000\u000b\ufffe', '\ud83d', ''),
)
const href = fc.oneof(
  fc.constantFrom(
    'https://exempel.se/',
    'mailto:a@exempel.se',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '/sida',
    '',
  ),
  text,
)

const span = loose({
  _type: mostly(fc.constantFrom('span', 'span', 'span', UNKNOWN)),
  _key: mostly(key),
  text: mostly(text),
  marks: mostly(fc.array(mostly(mark), {maxLength: 3})),
})

const markDef = loose({
  _type: mostly(fc.constantFrom('link', 'internalLink', UNKNOWN)),
  _key: mostly(key),
  href: mostly(href),
  reference: mostly(loose({_ref: key})),
  target: mostly(loose({_type: fc.constantFrom('story', UNKNOWN), slug: mostly(key)})),
})

const words = mostly(text)
const listOf = (item: fc.Arbitrary<unknown>) => mostly(fc.array(mostly(item), {maxLength: 4}))
const picture = loose({
  _key: mostly(key),
  _type: mostly(fc.constant('richTextImage')),
  asset: mostly(loose({_ref: mostly(fc.constant('image-gone-10x10-png'))})),
  alt: words,
  caption: words,
  credit: words,
  crop: mostly(loose({top: words})),
  hotspot: mostly(loose({x: words})),
})

/** Every field of every block that stands between paragraphs, so that any of them may meet the wrong type. */
const embedded = loose({
  _key: mostly(key),
  _type: mostly(
    fc.constantFrom(
      'richTextImage',
      'imagePairBlock',
      'quotationBlock',
      'factBoxBlock',
      'questionsBlock',
      'timelineBlock',
      'tableBlock',
      'videoBlock',
    ),
  ),
  asset: mostly(loose({_ref: mostly(fc.constant('image-gone-10x10-png'))})),
  alt: words,
  caption: words,
  credit: words,
  images: listOf(picture),
  quote: words,
  name: words,
  about: words,
  person: mostly(loose({_ref: mostly(key)})),
  heading: words,
  text: words,
  points: listOf(text),
  questions: listOf(loose({_key: mostly(key), question: words, answer: words})),
  moments: listOf(loose({_key: mostly(key), when: words, what: words})),
  rows: listOf(loose({_key: mostly(key), cells: listOf(text)})),
  hasRowHeadings: mostly(fc.boolean()),
  url: mostly(href),
  poster: mostly(picture),
  description: words,
})

const paragraph = loose({
  _type: mostly(fc.constantFrom('block', 'block', 'block', 'table', UNKNOWN)),
  _key: mostly(key),
  style: mostly(fc.constantFrom('normal', 'h2', 'h3', 'blockquote', 'h1', UNKNOWN)),
  listItem: mostly(fc.constantFrom('bullet', 'number', UNKNOWN)),
  level: mostly(fc.integer({min: -1, max: 1_000_000})),
  markDefs: mostly(fc.array(mostly(markDef), {maxLength: 3})),
  children: mostly(fc.array(mostly(span), {maxLength: 4})),
  rows: fc.constant([{cells: [`Tabell ${UNKNOWN}`]}]),
})

const block = fc.oneof({weight: 2, arbitrary: paragraph}, {weight: 1, arbitrary: embedded})

/** Rich text as people type it, or as an import leaves it. */
export const tree = mostly(fc.array(mostly(block), {maxLength: 6}))

/** Rich text in some languages. */
export const localizedTree = mostly(
  loose({_type: fc.constant('localizedRichText'), sv: tree, en: tree}),
)

import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {differsOnlyIn} from '../../../lake/access/content-rules.ts'
import type {LakeDocument} from '../../../lake/index.ts'
import {contentRules} from '../../../server/content/lake.ts'

const english = new Set(['en'])
const blocks = (text: string) => [
  {_key: 'a', _type: 'block', children: [{_key: 'b', _type: 'span', text}]},
]

/** Every text of a guide in several languages, by what the schema says. */
const TEXTS: Readonly<Record<string, string>> = {
  title: 'localizedString',
  lead: 'localizedText',
  'image.alt': 'localizedString',
  'image.caption': 'localizedString',
  'steps.0.title': 'localizedString',
  'steps.0.body': 'localizedRichText',
}
const OTHERS = [
  'slug',
  'place',
  'belongsTo',
  'contributors',
  'image',
  'image.asset',
  'image.alt.en',
  'steps',
  'steps.0',
  'steps.0._key',
  'steps.0.title.en',
  'steps.0.body.en',
  'steps.0.unknown',
  'title.en',
  'title.sv',
  'title._type',
  'title.note',
  'lead.en',
  'unknown',
  '_type',
]

const written = fc.constantFrom('', 'Hem', 'Home')
const texts = fc
  .record(
    {
      _type: fc.constantFrom(...new Set(Object.values(TEXTS)), 'reference', 'slug'),
      sv: fc.oneof(written, written.map(blocks)),
      en: fc.oneof(written, written.map(blocks), fc.constant({_type: 'reference', _ref: 'x'})),
      other: written,
    },
    {requiredKeys: ['_type']},
  )
  .map((value): unknown => value)
const value = fc.oneof(
  {arbitrary: texts, weight: 4},
  written,
  written.map(blocks),
  fc.constantFrom<unknown>(undefined, null, 1, [], {}, {_type: 'reference', _ref: 'other'}),
)
const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(TEXTS), ...OTHERS), value), {
  minLength: 1,
  maxLength: 3,
})
const guide = fc
  .record(
    {
      title: fc.record({
        _type: fc.constant('localizedString'),
        sv: fc.constant('Hem'),
        en: written,
      }),
      lead: fc.record({_type: fc.constant('localizedText'), en: written}),
      image: fc.constant({_type: 'imageWithAlt'}),
      steps: fc.constant([
        {_key: 's', _type: 'guideStep', title: {_type: 'localizedString', sv: 'Ett'}},
      ]),
    },
    {requiredKeys: ['steps']},
  )
  .map(
    (fields): LakeDocument => ({
      ...structuredClone(fields),
      _id: 'guide',
      _type: 'guide',
      _rev: 'r',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
    }),
  )

const isHolder = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null

/** Sets a value at a path, as far as there is something to set it in; `undefined` removes what is there. */
function set(document: LakeDocument, path: string, to: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let holder: unknown = document
  for (const step of steps) holder = isHolder(holder) ? holder[step] : undefined
  if (!isHolder(holder)) return
  if (to === undefined && !Array.isArray(holder)) delete holder[last]
  else if (to !== undefined) holder[last] = to
}

/** A document without what somebody for English may write. */
function withoutEnglish(document: LakeDocument): unknown {
  const left = structuredClone(document)
  for (const [path, type] of Object.entries(TEXTS)) {
    const found = path
      .split('.')
      .reduce<unknown>((holder, step) => (isHolder(holder) ? holder[step] : undefined), left)
    if (!isHolder(found) || found._type !== type) continue
    const isRich = type === 'localizedRichText'
    const {en} = found
    if (isRich ? Array.isArray(en) && en.every(isHolder) : typeof en === 'string') delete found.en
    if (Object.keys(found).length === 1) set(left, path, undefined)
  }
  return left
}

test('somebody for English changes English texts where the schema has them, and nothing else', () => {
  const seen = {allowed: 0, refused: 0}
  fc.assert(
    fc.property(guide, edits, (before, changes) => {
      const after = structuredClone(before)
      for (const [path, to] of changes) set(after, path, to)
      const isAllowed = isDeepStrictEqual(withoutEnglish(before), withoutEnglish(after))
      seen[isAllowed ? 'allowed' : 'refused'] += 1
      expect(differsOnlyIn(english, before, after, contentRules)).toBe(isAllowed)
    }),
    {numRuns: 2_000},
  )
  // Both are tried.
  expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(50)
})

test('documents of a type without a schema have no texts in languages', () => {
  const before: LakeDocument = {
    _id: 'a',
    _type: 'unheardOf',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    title: {_type: 'localizedString', en: 'Home'},
  }
  const after = {...before, title: {_type: 'localizedString', en: 'Homes'}}
  expect(differsOnlyIn(english, before, after, contentRules)).toBe(false)
})

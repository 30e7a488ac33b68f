import {describe, expect, test} from 'vitest'
import {sectionNames, sitePages} from '../../schemas/index.ts'
import {copiedParts, copyOf} from '../../studio/launch/copy.ts'
import {proposedSections, purposes, withOpening} from '../../studio/launch/front-pages.ts'
import {beside, stepOf, steps, stepWith} from '../../studio/launch/step-list.ts'

const words = {tagline: {sv: 'Nära allt', en: 'Close'}, description: {sv: 'En liten stad.'}}

describe.each(purposes)('the front page proposed to: $title', (purpose) => {
  const sections = proposedSections(purpose, words)

  test('begins with an opening in the campaign’s own words', () => {
    expect(sections[0]).toMatchObject({
      _type: 'heroSection',
      heading: {_type: 'localizedString', ...words.tagline},
      lead: {_type: 'localizedText', ...words.description},
    })
  })

  test('ends with whom to ask, and consists of sections that there are, each once', () => {
    const types = sections.map(({_type}) => _type)
    expect(types.at(-1)).toBe('contactsSection')
    expect(sectionNames).toEqual(expect.arrayContaining(types))
    expect(new Set(types).size).toBe(types.length)
    expect(new Set(sections.map(({_key}) => _key)).size).toBe(types.length)
  })

  test('has buttons that lead to pages', () => {
    const pages = sitePages.map(({value}) => value)
    expect(pages).toEqual(expect.arrayContaining(purpose.actions.map(({page}) => page)))
  })
})

describe('the opening', () => {
  const opening = (heading: object, lead: object = {}) => ({
    ...words,
    sections: [
      {_key: 'm', _type: 'mapSection'},
      {_key: 'h', _type: 'heroSection', heading, lead},
    ],
  })
  const headingAfter = (campaign: object, changed: object) => {
    const {sections} = withOpening({...campaign}, {...changed})
    return Array.isArray(sections) ? sections[1].heading : undefined
  }
  const changed = {tagline: {sv: 'Nytt'}}

  test.each([
    ['follows the tagline while nobody has written it', opening({}), 'Nytt'],
    ['follows while it says the same', opening({sv: 'Nära allt'}), 'Nytt'],
    ['stays as somebody has written it', opening({sv: 'Välkommen'}), 'Välkommen'],
  ])('%s', (_, campaign, sv) => expect(headingAfter(campaign, changed)).toMatchObject({sv}))

  test('its lead follows the description', () => {
    const {sections} = withOpening(opening({sv: 'Välkommen'}), {description: {sv: 'Stor stad.'}})
    expect(sections).toMatchObject([
      {_type: 'mapSection'},
      {heading: {sv: 'Välkommen'}, lead: {_type: 'localizedText', sv: 'Stor stad.'}},
    ])
  })

  test.each([
    ['other fields change', opening({}), {name: 'Kumla'}],
    ['there are no sections', words, changed],
    ['there is no opening', {...words, sections: [{_type: 'mapSection'}]}, changed],
  ])('nothing else changes when %s', (_, campaign, change) => {
    expect(withOpening({...campaign}, change)).toEqual(change)
  })
})

describe('a campaign made after another one', () => {
  const all = copiedParts.map(({id}) => id)
  const own = {
    _id: 'kumla',
    _rev: '1',
    name: 'Kumla',
    slug: {current: 'kumla'},
    domain: 'kumla.example',
    tagline: {sv: 'Nära'},
    description: {sv: 'Allt'},
    period: {from: '2026-01-01'},
    isPaused: true,
    seo: {title: {sv: 'Kumla'}},
    place: {_ref: 'plats'},
    copiedFrom: {_ref: 'grandparent'},
  }
  const shared = Object.fromEntries(
    copiedParts.flatMap(({fields}) => fields.map((field) => [field, `its ${field}`])),
  )

  test('has every part that was asked for, and names the other one', () => {
    expect(copyOf({...own, ...shared}, 'kumla', all)).toEqual({
      ...shared,
      copiedFrom: {_type: 'reference', _ref: 'kumla', _weak: true},
    })
  })

  test.each(copiedParts)('without “$title” it has none of it', ({id, fields}) => {
    const copy = copyOf(
      {...own, ...shared},
      'kumla',
      all.filter((part) => part !== id),
    )
    for (const field of fields) expect(copy).not.toHaveProperty(field)
  })
})

test('each step leads to the next and back', () => {
  const ids = steps.map(({id}) => id)
  expect(ids.map((id) => beside(id).after)).toEqual([...ids.slice(1), undefined])
  expect(ids.map((id) => beside(id).before)).toEqual([undefined, ...ids.slice(0, -1)])
})

test('an unknown step is the first', () => {
  expect([stepOf('nowhere'), stepOf(undefined)]).toEqual([steps[0], steps[0]])
})

test.each([
  ['contacts', 'kontakt'],
  ['sections[_key=="a1"].heading.sv', 'startsida'],
  ['accessibility.feedbackEmail', 'kontakt'],
  ['slug', 'plats'],
  ['seo.shareImage', undefined],
  ['', undefined],
])('what is wrong in %j is mended in the step %s', (path, step) => {
  expect(stepWith(path)).toBe(step)
})

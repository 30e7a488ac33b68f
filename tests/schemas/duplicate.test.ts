import {expect, test} from 'vitest'
import {duplicateOf} from '../../schemas/index.ts'

test('a copy has no address, no consent and no visitors of its original', () => {
  const story = {
    _type: 'inflyttareStory',
    title: {sv: 'Till Kumla'},
    slug: {current: 'till-kumla'},
    consent: {status: 'given'},
  }
  expect(JSON.parse(JSON.stringify(duplicateOf(story)))).toEqual({
    _type: 'inflyttareStory',
    title: {sv: 'Till Kumla'},
  })
  const campaign = {
    _type: 'campaign',
    name: 'Kumlakampanjen',
    domain: 'kumla.example',
    languages: ['sv', 'en'],
    releasedLanguages: ['sv', 'en'],
    isPaused: false,
    period: {to: '2026-12-31'},
  }
  expect(JSON.parse(JSON.stringify(duplicateOf(campaign)))).toEqual({
    _type: 'campaign',
    name: 'Kumlakampanjen',
    languages: ['sv', 'en'],
  })
})

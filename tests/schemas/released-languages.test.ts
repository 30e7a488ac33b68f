import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {expect, test} from 'vitest'
import {
  type CampaignLanguages,
  preparedLanguages,
  preparedLanguagesOf,
  publicLanguages,
  publicLanguagesOf,
} from '../../schemas/index.ts'

const tree = parse(`*[0]{"shown": ${publicLanguages}, "prepared": ${preparedLanguages}}`)

async function inGroq(campaign: CampaignLanguages): Promise<unknown> {
  // As it is stored.
  const dataset = [JSON.parse(JSON.stringify({_id: 'c', _type: 'campaign', ...campaign}))]
  return (await evaluate(tree, {dataset})).get()
}

const both = (campaign: CampaignLanguages) => ({
  shown: publicLanguagesOf(campaign),
  prepared: preparedLanguagesOf(campaign),
})

test.each([
  ['has released nothing', {languages: ['sv', 'en']}, ['sv'], ['en']],
  [
    'has released one of two',
    {languages: ['fi', 'sv', 'en'], releasedLanguages: ['en']},
    ['sv', 'en'],
    ['fi'],
  ],
  ['has released what it left', {languages: ['sv'], releasedLanguages: ['en']}, ['sv'], []],
])('a campaign that %s', async (_, campaign, shown, prepared) => {
  expect(both(campaign)).toEqual({shown, prepared})
  expect(await inGroq(campaign)).toEqual({shown, prepared})
})

test('site and Studio agree on the languages of every campaign', async () => {
  const some = fc.uniqueArray(fc.constantFrom('sv', 'en', 'fi', 'ar'))
  const campaigns = fc.record({languages: some, releasedLanguages: fc.option(some)})
  await fc.assert(
    fc.asyncProperty(campaigns, async (campaign) => {
      expect(await inGroq(campaign)).toEqual(both(campaign))
    }),
  )
})

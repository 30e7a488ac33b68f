import {expect, test} from 'vitest'
import {type Consent, consentWording} from '../../schemas/index.ts'

const complete: Consent = {
  basis: 'consent',
  channels: ['web', 'print'],
  scope: 'chosen',
  campaigns: [{_ref: 'kumla'}],
  validUntil: '2035-12-31',
}
const about = {name: 'Vera Provsson', campaigns: ['Kumlakampanjen', 'Smart Move']}

test('what somebody agrees to says who, where, in what and until when', () => {
  expect(consentWording(complete, about)).toEqual({
    open: [],
    text: [
      'Jag, Vera Provsson, samtycker till att mina uppgifter, ord och bilder visas i Kumlakampanjen och Smart Move.',
      'Det gäller: webbplatser; tryck och PDF.',
      'Samtycket gäller till och med 31 december 2035.',
      'Jag kan återkalla det när som helst. Då tas sidan och bilderna bort.',
    ].join('\n'),
  })
})

test('for a child, the guardian agrees', () => {
  const consent = {...complete, minor: true, guardian: {name: 'Eva Provsson'}}
  expect(consentWording(consent, about).text).toMatch(
    /^Jag, Eva Provsson, vårdnadshavare för Vera Provsson, samtycker till att Vera Provssons /,
  )
})

test.each<[Consent, string[] | undefined, string[]]>([
  [{}, undefined, ['basis', 'channels', 'scope', 'validUntil']],
  [{...complete, basis: 'agreement'}, ['Kumla'], ['basis']],
  [complete, undefined, ['scope']],
  [complete, [], ['scope']],
  [{...complete, scope: 'all'}, undefined, []],
  [{...complete, minor: true}, ['Kumla'], ['guardian']],
])('nobody can say yes while terms are open: %j in %j', (consent, campaigns, open) => {
  const wording = consentWording(consent, {name: 'Vera', campaigns})
  expect(wording.open).toEqual(open)
  expect(wording.text === '').toBe(open.length > 0)
})

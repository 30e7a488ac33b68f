import {millisecondsInDay} from 'date-fns/constants'
import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {
  type Consent,
  channels,
  conditions,
  consentCovers,
  consentCoversCampaign,
  consentEndsSoon,
  consentIsValid,
  endOf,
  firstUnmet,
  personTypes,
  publicDocumentFilter,
  showsPerson,
  unmetCondition,
} from '../../schemas/index.ts'

const noon = new Date('2026-06-15T12:00:00.000Z')

const valid: Consent = {
  basis: 'agreement',
  scope: 'all',
  channels: ['web'],
  validUntil: '2027-01-31',
}

interface Stored {
  _id: string
  _type: string
  consent?: unknown
  people?: unknown[]
}

const trees = new Map<string, ReturnType<typeof parse>>()

async function passes(filter: string, document: Stored, now = noon, params = {}) {
  const tree = trees.get(filter) ?? parse(`*[${filter}]._id`)
  trees.set(filter, tree)
  const value = await evaluate(tree, {dataset: [document], timestamp: now, params})
  const found: unknown = await value.get()
  return Array.isArray(found) && found.includes(document._id)
}

const isPublic = (document: Stored, now = noon) => passes(publicDocumentFilter, document, now)

const ambassador = (consent: unknown): Stored => ({_id: 'anna', _type: 'ambassador', consent})

describe('a consent is valid', () => {
  const scenarios: [string, Partial<Consent>, boolean, (keyof Consent)[]?][] = [
    ['with a basis and an end that is to come', {}, true],
    ['not without a basis', {}, false, ['basis']],
    ['not without an end', {}, false, ['validUntil']],
    ['not after its end', {validUntil: '2026-06-14'}, false],
    ['on its last day', {validUntil: '2026-06-15'}, true],
    ['from its first day', {validFrom: '2026-06-15'}, true],
    ['not before its first day', {validFrom: '2026-06-16'}, false],
    ['not once it is withdrawn', {withdrawnAt: '2026-06-01T08:00:00Z'}, false],
    [
      'not when it was withdrawn with a slip of the year',
      {withdrawnAt: '2062-06-01T08:00:00Z'},
      false,
    ],
    ['never for a protected identity', {protectedIdentity: true}, false],
    ['not for a minor whose guardian was not asked', {minor: true}, false],
    [
      'not for a minor whose guardian has not answered',
      {minor: true, guardian: {name: 'Bo'}},
      false,
    ],
    [
      'for a minor whose guardian agreed',
      {minor: true, guardian: {name: 'Bo', consentedAt: '2026-01-01'}},
      true,
    ],
    ['not with an end that is no date', {validUntil: 'for ever'}, false],
    ['not with a start that is no date', {validFrom: 'soon'}, false],
  ]
  test.each(scenarios)('%s', async (_, change, expected, without = []) => {
    const consent: Consent = {...valid, ...change}
    for (const field of without) delete consent[field]
    expect(consentIsValid(consent, noon)).toBe(expected)
    expect(await isPublic(ambassador(consent))).toBe(expected)
  })

  test('until midnight in Sweden, in summer too', async () => {
    const consent = {...valid, validUntil: '2026-06-15'}
    const lastMoment = new Date('2026-06-15T21:59:59.999Z')
    const midnight = new Date('2026-06-15T22:00:00.000Z')
    expect([consentIsValid(consent, lastMoment), consentIsValid(consent, midnight)]).toEqual([
      true,
      false,
    ])
    expect(await isPublic(ambassador(consent), lastMoment)).toBe(true)
    expect(await isPublic(ambassador(consent), midnight)).toBe(false)
  })

  test('not when it is absent', async () => {
    expect(consentIsValid(undefined, noon)).toBe(false)
    expect(await isPublic(ambassador(undefined))).toBe(false)
  })
})

describe('the public may read', () => {
  const scenarios: [string, Stored, boolean][] = [
    ['a place', {_id: 'kumla', _type: 'place'}, true],
    ['no draft', {_id: 'drafts.kumla', _type: 'place'}, false],
    ['no version', {_id: 'versions.r1.kumla', _type: 'place'}, false],
    ['nothing else that has a dot in its id', {_id: 'secret.kumla', _type: 'place'}, false],
    ['an article that names nobody', {_id: 'a', _type: 'article', people: []}, true],
    ['an article that knows of no people', {_id: 'a', _type: 'article'}, true],
    [
      'no article that names people without a consent',
      {_id: 'a', _type: 'article', people: [{}]},
      false,
    ],
    [
      'an article whose people may be shown',
      {_id: 'a', _type: 'article', people: [{}], consent: valid},
      true,
    ],
    ['no person who is for print only', ambassador({...valid, channels: ['print']}), false],
    [
      'no person whose channels are not written',
      ambassador({...valid, channels: undefined}),
      false,
    ],
  ]
  test.each(scenarios)('%s', async (_, document, expected) => {
    expect(await isPublic(document)).toBe(expected)
  })
})

const day = fc
  .date({min: new Date('2026-06-13'), max: new Date('2026-06-18'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))
const brokenDay = fc.constantFrom(
  '',
  '2026-02-30',
  '2026-6-15',
  '15/6 2026',
  '2026-06-15T10:00:00Z',
  'never',
)
const anyDay = fc.option(fc.oneof({weight: 6, arbitrary: day}, {weight: 1, arbitrary: brokenDay}), {
  nil: undefined,
})
const consents = fc.record(
  {
    basis: fc.constantFrom('consent', 'publicInterest', '', undefined),
    scope: fc.constantFrom('all', 'chosen', undefined),
    channels: fc.option(fc.subarray(channels.map(({value}) => value)), {nil: undefined}),
    campaigns: fc.array(fc.record({_ref: fc.constantFrom('kumla', 'askersund')}), {maxLength: 2}),
    minor: fc.constantFrom(true, false, undefined, null),
    guardian: fc.constantFrom(
      undefined,
      null,
      {},
      {name: 'Bo'},
      {consentedAt: ''},
      {consentedAt: '2026-01-01'},
    ),
    validFrom: anyDay,
    validUntil: anyDay,
    withdrawnAt: fc.constantFrom(undefined, undefined, undefined, null, '2026-06-01T00:00:00Z', ''),
    protectedIdentity: fc.constantFrom(true, false, undefined),
  },
  {requiredKeys: []},
)
const moments = fc.date({
  min: new Date('2026-06-14'),
  max: new Date('2026-06-17'),
  noInvalidDate: true,
})

test('the filter and the function agree on every consent at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      consents,
      moments,
      fc.constantFrom(...personTypes),
      async (stored, now, _type) => {
        const document: Stored = JSON.parse(JSON.stringify({_id: 'x', _type, consent: stored}))
        const consent = document.consent as Consent
        const expected = consentIsValid(consent, now) && consentCovers(consent, {channel: 'web'})
        expect(await isPublic(document, now)).toBe(expected)
      },
    ),
    {numRuns: 1000},
  )
})

test('the filter and the function agree on the campaigns a consent covers', async () => {
  await fc.assert(
    fc.asyncProperty(consents, fc.constantFrom('kumla', 'norsjo'), async (stored, campaign) => {
      const document: Stored = JSON.parse(
        JSON.stringify(ambassador({...stored, channels: ['web']})),
      )
      expect(await passes(consentCoversCampaign, document, noon, {campaign})).toBe(
        consentCovers(document.consent as Consent, {campaign}),
      )
    }),
    {numRuns: 300},
  )
})

test('the filters of the Studio’s lists name the same first unmet condition as the function', async () => {
  await fc.assert(
    fc.asyncProperty(consents, moments, async (stored, now) => {
      const document: Stored = JSON.parse(JSON.stringify(ambassador(stored)))
      const unmet = unmetCondition(document.consent as Consent, now)
      for (const {name} of conditions) {
        expect([name, await passes(firstUnmet(name), document, now)]).toEqual([
          name,
          name === unmet?.name,
        ])
      }
    }),
    {numRuns: 300},
  )
})

test('a consent ends soon when it is valid and ends within a number of days', async () => {
  await fc.assert(
    fc.asyncProperty(consents, moments, fc.integer({min: 0, max: 3}), async (stored, now, days) => {
      const document: Stored = JSON.parse(JSON.stringify(ambassador(stored)))
      const consent = document.consent as Consent
      const expected =
        consentIsValid(consent, now) && endOf(consent) <= now.getTime() + days * millisecondsInDay
      expect(await passes(consentEndsSoon, document, now, {days})).toBe(expected)
    }),
    {numRuns: 300},
  )
})

test.each([
  ['an ambassador', {_id: 'a', _type: 'ambassador'}, true],
  ['an article that names people', {_id: 'a', _type: 'article', people: [{}]}, true],
  ['an article that names nobody', {_id: 'a', _type: 'article', people: []}, false],
  ['a place', {_id: 'a', _type: 'place', people: [{}]}, false],
])('%s shows a person: %j is %s', async (_, document, expected) => {
  expect(await passes(showsPerson, document)).toBe(expected)
})

import {describe, expect, test} from 'vitest'
import type {Consent} from '../../schemas/index.ts'
import {consentStatus} from '../../studio/consent/consent-status.ts'
import {storedForms, withdrawConsent} from '../../studio/consent/withdraw.ts'
import {hiddenReasons} from '../../studio/page-links/reasons.ts'
import {startLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

const now = new Date('2026-06-15T12:00:00Z')
const valid: Consent = {
  basis: 'agreement',
  scope: 'all',
  channels: ['web'],
  validUntil: '2027-01-31',
}
const withdrawn: Consent = {...valid, withdrawnAt: '2026-06-15T08:00:00Z'}

describe('the status above a consent', () => {
  test.each([
    ['valid', valid, null, 'positive', 'Personen får visas till och med 31 januari 2027.'],
    ['near its end', {...valid, validUntil: '2026-06-20'}, null, 'caution', /slutar om 6 dagar/],
    [
      'withdrawn and published',
      withdrawn,
      withdrawn,
      'critical',
      'Återkallat: personen visas inte.',
    ],
    [
      'withdrawn in a draft only',
      withdrawn,
      valid,
      'critical',
      /inte publicerat: personen visas fortfarande/,
    ],
    [
      'valid in a draft only',
      valid,
      withdrawn,
      'caution',
      /inte publicerat: personen visas inte ännu/,
    ],
    ['not filled in', undefined, null, 'transparent', 'Ingen rättslig grund är vald ännu.'],
    [
      'protected',
      {...valid, protectedIdentity: true},
      null,
      'critical',
      /^Skyddade personuppgifter/,
    ],
  ] as const)('of one that is %s', (_, consent, published, tone, text) => {
    const status = consentStatus(consent, published, now)
    expect(status.tone).toBe(tone)
    expect(status.text).toMatch(text)
  })
})

describe('why visitors do not see a document', () => {
  const anna = {_type: 'ambassador', slug: {current: 'anna'}, consent: valid}
  const published = {isPublished: true, now}

  test('a complete document has no reasons', () => {
    expect(hiddenReasons(anna, published)).toEqual([])
  })

  test.each([
    ['no address', {...anna, slug: undefined}, ['slug']],
    ['no consent', {...anna, consent: undefined}, ['consent', 'basis']],
    ['a withdrawn consent', {...anna, consent: withdrawn}, ['consent', 'withdrawnAt']],
    [
      'a consent for print only',
      {...anna, consent: {...valid, channels: ['print']}},
      ['consent', 'channels'],
    ],
    [
      'people without a consent',
      {_type: 'article', slug: {current: 'a'}, people: [{}]},
      ['consent', 'basis'],
    ],
    [
      'a last day that has passed',
      {_type: 'opportunity', slug: {current: 'a'}, expiresAt: '2026-06-14'},
      ['expiresAt'],
    ],
  ])('%s is told with its field', (_, document, path) => {
    expect(hiddenReasons(document, published).map((reason) => reason.path)).toEqual([path])
  })

  test('the last day itself counts', () => {
    const job = {_type: 'opportunity', slug: {current: 'a'}, expiresAt: '2026-06-15'}
    expect(hiddenReasons(job, published)).toEqual([])
  })

  test('not being published is a reason, too', () => {
    expect(hiddenReasons(anna, {isPublished: false, now})).toEqual([
      {text: 'Den är inte publicerad ännu.'},
    ])
  })
})

test('a withdrawal reaches the published document, its draft and its versions in releases', async () => {
  const {url, stop} = await startLake()
  const client = studioClient({url})
  const stored = {_type: 'ambassador', name: 'Anna', consent: {_type: 'consent', ...valid}}
  const ids = ['anna', 'drafts.anna', 'versions.rVar2026.anna']
  for (const _id of [...ids, 'annas']) await client.create({...stored, _id})
  expect(await storedForms(client, 'anna')).toEqual({
    ids: expect.arrayContaining(ids),
    versions: 1,
  })

  await withdrawConsent(client, 'anna', now)
  const withdrawnIds = await client.fetch<string[]>(
    '*[consent.withdrawnAt == $at]._id | order(@)',
    {at: now.toISOString()},
    {perspective: 'raw'},
  )
  expect(withdrawnIds.toSorted()).toEqual(ids)
  await stop()
})

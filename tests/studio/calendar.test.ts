import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {byWeek, lastDay, mondayOf, readEntries} from '../../studio/calendar/entries.ts'
import {scheduleUnpublish} from '../../studio/schedule/schedule.ts'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

describe('the calendar', () => {
  let lake: TestLake
  let client: SanityClient
  const consent = {basis: 'consent', scope: 'all', channels: ['web'], validUntil: '2099-12-31'}
  beforeAll(async () => {
    lake = await startLake()
    client = studioClient(lake)
    const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
      {_id: 'c', _type: 'campaign', name: 'Kumla', period: {from: '2099-12-28', to: '2100-01-03'}},
      // The last moments of a Sunday in Sweden, and the first of the Monday after.
      {_id: 'late', _type: 'event', title: {sv: 'Sent'}, startsAt: '2100-01-03T22:59:00.000Z'},
      {
        _id: 'next',
        _type: 'event',
        title: {sv: 'Nästa vecka'},
        startsAt: '2100-01-03T23:00:00.000Z',
      },
      {_id: 'o', _type: 'opportunity', title: {sv: 'Tomt'}, expiresAt: '2099-12-27'},
      {_id: 'anna', _type: 'ambassador', name: 'Anna', consent},
      {
        _id: 'bo',
        _type: 'ambassador',
        name: 'Bo',
        consent: {...consent, withdrawnAt: '2026-01-01'},
      },
      {_id: 'g', _type: 'guide', title: {sv: 'Guide'}, reviewBy: '2099-01-01'},
      {_id: 'drafts.g', _type: 'guide', title: {sv: 'Guide'}, reviewBy: '2099-12-30'},
      {_id: 't', _type: 'topic', name: {sv: 'Bostad'}, reviewBy: '2099-12-30'},
    ]
    for (const document of documents) await client.create(document)
    await scheduleUnpublish(client, {
      id: 't',
      at: new Date('2100-01-01T08:00:00Z'),
      title: 'Ta ned',
    })
  })
  afterAll(() => lake.stop())

  const read = (from: string, to: string) =>
    readEntries(client, from, to, new AbortController().signal)

  test('lists what happens from one day to another, by Swedish days, drafts first', async () => {
    const entries = await read('2099-12-28', '2100-01-03')
    expect(entries.map(({day, kind, title}) => `${day} ${kind} ${title}`).toSorted()).toEqual([
      '2099-12-28 campaignBegins Kumla',
      '2099-12-30 review Bostad',
      '2099-12-30 review Guide',
      '2099-12-31 consentEnds Anna',
      '2100-01-01 unpublish Bostad',
      '2100-01-03 campaignEnds Kumla',
      '2100-01-03 event Sent',
    ])
    const days = entries.map(({day}) => day)
    expect(days).toEqual(days.toSorted())
  })

  test('arranges it by weeks, those without anything included', async () => {
    const weeks = byWeek(await read('2099-12-21', '2100-01-10'), '2099-12-23', 3)
    expect(weeks.map(({monday, number, days}) => [monday, number, days.length])).toEqual([
      ['2099-12-21', 52, 1],
      ['2099-12-28', 53, 5],
      ['2100-01-04', 1, 1],
    ])
  })

  test('lists nothing where nothing happens', async () => {
    expect(await read('2050-01-01', '2050-12-31')).toEqual([])
  })
})

test.each([
  ['2026-11-30', '2026-11-30'],
  ['2026-12-06', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect([mondayOf(day), lastDay(day, 1) > day || lastDay(day, 1) === day]).toEqual([monday, true])
})

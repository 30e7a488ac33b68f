import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {ambassador} from '../../schemas/documents/ambassador.ts'
import {campaign} from '../../schemas/documents/campaign.ts'
import {event} from '../../schemas/documents/event.ts'
import {opportunity} from '../../schemas/documents/opportunity.ts'

const nothing = {title: '', media: undefined, place: undefined}

/** What a list says below the title of a document with these fields. */
const subtitles = {
  ambassador: (fields: object) =>
    ambassador.preview?.prepare?.({
      ...nothing,
      role: undefined,
      employer: undefined,
      id: 'anna',
      belongsTo: undefined,
      consent: undefined,
      ...fields,
    }).subtitle,
  campaign: (fields: object) =>
    campaign.preview?.prepare?.({
      ...nothing,
      tagline: undefined,
      isPaused: undefined,
      period: undefined,
      ...fields,
    }).subtitle,
  event: (fields: object) =>
    event.preview?.prepare?.({
      ...nothing,
      starts: undefined,
      ends: undefined,
      allDay: undefined,
      ...fields,
    }).subtitle,
  opportunity: (fields: object) =>
    opportunity.preview?.prepare?.({...nothing, kind: undefined, expires: undefined, ...fields})
      .subtitle,
}

beforeEach(() => {
  vi.useFakeTimers({now: new Date('2026-06-15T12:00:00Z')})
})
afterEach(() => {
  vi.useRealTimers()
})

describe('lists say first what keeps something from being shown', () => {
  test.each<[keyof typeof subtitles, object, string]>([
    ['ambassador', {id: 'drafts.anna', place: 'Kumla'}, 'Rätt saknas · Kumla'],
    ['ambassador', {belongsTo: [{_ref: 'kumla'}]}, 'Rätt saknas'],
    ['ambassador', {consent: {withdrawnAt: '2026-06-01T00:00:00Z'}}, 'Återkallad'],
    // Of what visitors see in campaigns that are not theirs, nobody sees on what grounds.
    ['ambassador', {place: 'Askersund'}, 'Askersund'],
    ['campaign', {tagline: 'Välkommen'}, 'Välkommen'],
    ['campaign', {tagline: 'Välkommen', isPaused: true}, 'Pausad · Välkommen'],
    ['campaign', {tagline: 'Välkommen', period: {to: '2026-06-14'}}, 'Avslutad · Välkommen'],
    ['campaign', {period: {from: '2026-06-16'}}, 'Har inte öppnat'],
    ['campaign', {period: {from: null, to: 'soon'}}, ''],
    ['event', {starts: '2026-06-15T08:00:00Z', place: 'Kumla'}, '15 juni 2026 kl. 10:00 · Kumla'],
    ['event', {starts: '2026-06-14T08:00:00Z'}, 'Har varit · 14 juni 2026 kl. 10:00'],
    [
      'event',
      {starts: '2026-06-14T08:00:00Z', ends: '2026-06-16T08:00:00Z'},
      '14 juni 2026 kl. 10:00',
    ],
    ['event', {starts: 'someday', ends: 7}, ''],
    ['opportunity', {expires: '2026-06-14'}, 'gick ut 14 juni 2026'],
  ])('%s %j: %s', (type, fields, subtitle) => {
    expect(subtitles[type](fields)).toBe(subtitle)
  })
})

import {millisecondsInDay} from 'date-fns/constants'
import {describe, expect, test} from 'vitest'
import {withCurrentDates} from '../../../server/content/dates.ts'
import {readSamples} from '../../../server/content/read.ts'
import {samplesFolder} from '../../../server/folders.ts'

const samples = readSamples(samplesFolder)
const DAY = millisecondsInDay
const days = ['2026-11-22', '2027-04-01', '2027-10-30', '2027-10-31', '2028-06-15', '2031-01-02']

/** Of a sample's dates, those of one name, as times. */
const times = (type: string, name: string, now: Date) =>
  samples
    .filter(({_type}) => _type === type)
    .map((document) => Date.parse(String(withCurrentDates(document, now).fields[name])))

describe.each(days)('samples loaded on %s', (day) => {
  const now = new Date(`${day}T12:00:00Z`)

  test('have upcoming and past events', () => {
    const starts = times('event', 'startsAt', now)
    expect(starts.some((time) => time > now.getTime())).toBe(true)
    expect(starts.some((time) => time < now.getTime())).toBe(true)
  })

  test('have open opportunities, and one that has closed', () => {
    const closes = times('opportunity', 'expiresAt', now)
    expect(closes.filter((time) => time > now.getTime()).length).toBeGreaterThan(3)
    expect(closes.some((time) => time < now.getTime())).toBe(true)
    expect(Math.max(...times('opportunity', 'publishedAt', now))).toBeLessThan(now.getTime())
    expect(Math.max(...closes)).toBeLessThan(now.getTime() + 100 * DAY)
  })
})

test('dates move by whole weeks and keep their format; nothing else changes', () => {
  const now = new Date('2028-02-01T00:00:00Z')
  for (const document of samples) {
    const {fields} = withCurrentDates(document, now)
    for (const [name, value] of Object.entries(document.fields)) {
      const after = fields[name]
      if (after === value) continue
      expect(['event', 'opportunity']).toContain(document._type)
      expect(String(after)).toHaveLength(String(value).length)
      const shift = Date.parse(String(after)) - Date.parse(String(value))
      expect(shift % (7 * DAY)).toBe(0)
    }
  }
})

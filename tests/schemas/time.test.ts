import {afterEach, describe, expect, test} from 'vitest'
import {
  dayInSweden,
  dayInWords,
  dayOfMomentInWords,
  minuteInSweden,
  momentInWords,
} from '../../schemas/index.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe.each(['Europe/Stockholm', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'on a computer in %s',
  (name) => {
    test.each([
      ['a moment in summer', () => momentInWords('2026-06-06T16:00:00Z'), '6 juni 2026 kl. 18:00'],
      [
        'a moment in winter',
        () => momentInWords('2026-12-09T17:30:00Z'),
        '9 december 2026 kl. 18:30',
      ],
      [
        'the day of an all-day event',
        () => dayOfMomentInWords('2026-06-05T22:00:00Z'),
        '6 juni 2026',
      ],
      ['a stored day', () => dayInWords('2026-06-06'), '6 juni 2026'],
      [
        'today, an hour before midnight',
        () => dayInSweden(new Date('2026-06-05T21:00:00Z')),
        '2026-06-05',
      ],
      ['today, at midnight', () => dayInSweden(new Date('2026-06-05T22:00:00Z')), '2026-06-06'],
      [
        'a moment for spreadsheets',
        () => minuteInSweden(Date.parse('2026-06-05T22:05:00Z')),
        '2026-06-06 00:05',
      ],
      ['no day', () => dayInWords('i juni'), ''],
      ['nothing', () => momentInWords(undefined), ''],
    ])('%s is Swedish', (_, words, expected) => {
      process.env.TZ = name
      expect(words()).toBe(expected)
    })
  },
)

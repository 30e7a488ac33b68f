import fc from 'fast-check'
import {expect, test} from 'vitest'
import {csvOf} from '../../server/visitors/inbox-csv.ts'
import type {Message} from '../../visitors/index.ts'

const messageWith = (label: string, value: string): Message => ({
  id: 'x',
  number: 1,
  campaign: 'kumla',
  campaignSlug: 'kumla',
  form: 'form',
  kind: 'question',
  language: 'sv',
  title: 'Fråga',
  fields: [{name: 'message', label, value}],
  entries: [],
  receivedAt: 0,
  state: 'new',
  assignee: null,
  retentionDays: 90,
  closedAt: null,
  eraseAt: null,
})

/** The last cells of the table's two rows, as a spreadsheet reads them. */
function cellsOf(label: string, value: string): string[] {
  const csv = csvOf([messageWith(label, value)])
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  )
  return [cells[7] ?? '', cells.at(-1) ?? '']
}

/** What programs skip before they look for a formula, and how they write the sign that begins one. */
const skipped = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\0',
]
const signs = [
  '=',
  '+',
  '-',
  '@',
  '|',
  '%',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  '\ufe62',
  '\ufe66',
]

test.each(signs)('what begins with %s is text, whatever comes before it', (sign) => {
  for (const before of skipped) {
    const text = `${before}${sign}HYPERLINK("https://evil.example")`
    expect(cellsOf(text, text)).toEqual([`'${text}`, `'${text}`])
  }
})

test('other texts stay as they are, in one cell', () => {
  const words = fc.string({unit: 'grapheme'}).map((text) => `Hej ${text}`)
  fc.assert(
    fc.property(words, words, (label, value) => {
      expect(cellsOf(label, value)).toEqual([label, value])
    }),
  )
})

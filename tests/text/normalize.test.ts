import fc from 'fast-check'
import {expect, test} from 'vitest'
import {normalize} from '../../text/index.ts'

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const
const marks = fc.array(fc.constantFrom('\u0301', '\u0323', '\u030a', '\u0308', '\u0345'), {
  maxLength: 8,
})
const text = fc
  .array(fc.tuple(fc.string({unit: 'grapheme', maxLength: 5}), marks), {maxLength: 10})
  .map((parts) => parts.map(([letters, more]) => `a${letters}${more.join('')}`).join(' '))

test('text that people write is normalised as Unicode says', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...FORMS), (written, form) => {
      expect(normalize(written, form)).toBe(written.normalize(form))
    }),
  )
})

test.each(FORMS)('%s keeps thirty of the marks on a letter', (form) => {
  const many = `a${'\u0323'.repeat(50_000)}${'\u0301'.repeat(50_000)} b`
  const normal = normalize(many, form)
  expect(normal.length).toBeLessThan(40)
  expect(normal.endsWith(' b')).toBe(true)
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {parseJson} from '../../../lake/http/json-limits.ts'
import {MAX_JSON_CONTAINERS, MAX_JSON_DEPTH} from '../../../lake/limits.ts'

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test('JSON is read as it is', () => {
  const brackets = fc.string({unit: fc.constantFrom('[', '{', ']', '"', '\\', 'a')})
  fc.assert(
    fc.property(fc.json({stringUnit: 'grapheme'}), brackets, (json, text) => {
      expect(parseJson(json, 'It')).toEqual(JSON.parse(json))
      // More brackets in a text than may nest.
      const long = JSON.stringify([text, '[{"'.repeat(MAX_JSON_DEPTH), {text}])
      expect(parseJson(long, 'It')).toEqual(JSON.parse(long))
    }),
  )
})

test.each([
  ['as deep as allowed', nested(MAX_JSON_DEPTH), true],
  ['deeper', nested(MAX_JSON_DEPTH + 1), false],
  ['deeper, in objects', `${'{"a":'.repeat(MAX_JSON_DEPTH + 1)}1`, false],
  ['many, not deep', `[${'[],'.repeat(1_000)}[]]`, true],
  ['too many', `[${'[],'.repeat(MAX_JSON_CONTAINERS)}[]]`, false],
  ['cut off', '[1, 2', false],
  ['text in brackets', JSON.stringify('['.repeat(100_000)), true],
])('%s: accepted %s', (_, json, isAccepted) => {
  const read = () => parseJson(json, 'It')
  if (isAccepted) expect(read()).toEqual(JSON.parse(json))
  else expect(read).toThrow(LakeError)
})

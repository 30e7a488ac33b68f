import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Collection} from '../../../lake/documents/index.ts'
import {LakeError} from '../../../lake/errors.ts'
import {parseCondition, runQuery} from '../../../lake/query/index.ts'
import {stored} from './fixtures.ts'
import {condition, documents, PARAMS} from './generators.ts'

const NOW = new Date('2026-05-01T00:00:00Z')

describe('a condition over one document', () => {
  it('holds exactly when a query over that document alone finds it', () => {
    fc.assert(
      fc.property(documents, condition(0, 2), (dataset, text) => {
        const filter = parseCondition(text, PARAMS)
        for (const document of dataset) {
          const query = `*[${text}]`
          const {result} = runQuery(new Collection([document]), {query, params: PARAMS, now: NOW})
          expect(filter.matches(document, NOW), text).toEqual(
            Array.isArray(result) && result.length === 1,
          )
        }
      }),
      {numRuns: 300},
    )
  })

  it.each([
    ['validUntil > now()', true],
    ['dateTime(validUntil) > dateTime::now()', true],
    ['_id in path("*") && !(_type in ["now"])', false],
    ['title == "now()"', false],
  ])('%s looks at the clock: %s', (source, usesClock) => {
    expect(parseCondition(source).usesClock).toBe(usesClock)
  })

  it('sees only the document, not the dataset', () => {
    const document = stored('a', {main: {_ref: 'b'}, self: {_ref: 'a'}})
    expect(parseCondition('count(*) == 1').matches(document, NOW)).toBe(true)
    expect(parseCondition('main->_id == "b"').matches(document, NOW)).toBe(false)
    expect(parseCondition('self->_id == "a"').matches(document, NOW)).toBe(true)
  })

  it('does not match a document that is too expensive to evaluate', () => {
    const document = stored('a', {list: Array.from({length: 1_500}, (_, n) => n)})
    const source = 'count(list[count(^.list[@ > ^]) > 0]) > -1'
    expect(parseCondition(source).matches(stored('b', {list: [1, 2]}), NOW)).toBe(true)
    expect(parseCondition(source).matches(document, NOW)).toBe(false)
  })

  it('is rejected when it does not parse', () => {
    expect(() => parseCondition('_type ==')).toThrow(LakeError)
  })
})

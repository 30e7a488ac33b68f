import fc from 'fast-check'
import {expect, test} from 'vitest'
import {keptText, readKept} from '../../../site/courses/kept-answers.ts'

/** SCORM 1.2, Run-Time Environment, 3.4.2: what a platform has to keep of `cmi.suspend_data`. */
const KEPT_BY_PLATFORMS = 4096
/** The most questions that the Studio lets a course have: twenty chapters of ten. */
const MOST = 200

const key = fc.string({minLength: 1, maxLength: 40})

test('what was chosen is found again, and nothing else, whatever has been reordered since', () => {
  const chosen = fc.uniqueArray(fc.record({question: key, answer: key}), {
    selector: ({question}) => question,
    maxLength: 40,
  })
  fc.assert(
    fc.property(chosen, fc.record({question: key, answer: key}), (answers, other) => {
      const isKept = readKept(keptText(answers))
      expect(answers.toReversed().every(isKept)).toBe(true)
      const wasChosen = answers.some(
        ({question, answer}) => question === other.question && answer === other.answer,
      )
      expect(isKept(other)).toBe(wasChosen)
    }),
  )
})

test('the longest course fits what platforms keep', () => {
  const answers = Array.from({length: MOST}, (_, index) => ({
    question: `fråga-${index}`.padEnd(60, 'x'),
    answer: `svar-${index}`.padEnd(60, 'y'),
  }))
  expect(keptText(answers).length).toBeLessThan(KEPT_BY_PLATFORMS)
})

test('answers that an older package kept are found', () => {
  const isKept = readKept('{"second":"item-0","third":3}')
  expect(isKept({question: 'second', answer: 'item-0'})).toBe(true)
  expect(isKept({question: 'second', answer: 'item-1'})).toBe(false)
  expect(isKept({question: 'third', answer: '3'})).toBe(false)
})

test.each(['', 'not what it wrote', '{', '{}'])('%j keeps nothing', (text) => {
  expect(readKept(text)({question: 'first', answer: 'item-0'})).toBe(false)
})

import {describe, expect, test} from 'vitest'
import {reviewInWords, stateInWords, turnInWords} from '../../studio/review/review-in-words.ts'
import type {Review} from '../../studio/review/reviews.ts'

const anna = {id: 'p1', name: 'Anna'}
const bo = {id: 'p2', name: 'Bo'}
const now = new Date('2026-11-30T15:00:00+01:00')

const review = (more: Partial<Review>): Review => ({
  id: 'story',
  type: 'guide',
  title: 'Hem',
  documentId: 'drafts.story',
  state: 'requested',
  isCurrent: true,
  requestedBy: bo,
  assignedTo: anna,
  dueBy: null,
  message: '',
  decidedBy: null,
  decidedAt: null,
  answer: '',
  isMine: false,
  isToMe: false,
  mayDecide: false,
  ...more,
})
const decided = (state: 'approved' | 'returned', more: Partial<Review> = {}) =>
  review({state, decidedBy: anna, decidedAt: '2026-11-30T13:05:00Z', answer: 'Bra!', ...more})

describe('above the form', () => {
  test.each<[Review, string]>([
    [review({}), 'För granskning hos Anna.'],
    [review({dueBy: '2026-12-04'}), 'För granskning hos Anna till fredag 4 december.'],
    [review({isCurrent: false}), 'För granskning hos Anna. Den har ändrats sedan den skickades.'],
    [review({assignedTo: null}), 'För granskning hos någon.'],
    [decided('returned'), 'Tillbaka med kommentarer från Anna i dag 14:05.'],
    [decided('approved'), 'Godkänd av Anna i dag 14:05.'],
    [
      decided('approved', {isCurrent: false}),
      'Anna godkände en tidigare version. Den har ändrats sedan dess och behöver godkännas igen.',
    ],
  ])('stands %#', (given, text) => {
    expect(reviewInWords(given, now).text).toBe(text)
  })

  test('stands what was written last', () => {
    expect(reviewInWords(review({message: 'Snälla'}), now).words).toBe('Snälla')
    expect(reviewInWords(decided('returned', {message: 'Snälla'}), now).words).toBe('Bra!')
  })
})

test.each<[Review, string | undefined]>([
  [review({}), 'Hos Anna'],
  [decided('returned'), 'Tillbaka'],
  [decided('approved'), 'Godkänd'],
  [decided('approved', {isCurrent: false}), undefined],
])('in lists %#', (given, text) => {
  expect(stateInWords(given)?.text).toBe(text)
})

describe('on Idag', () => {
  test.each<[string, Review, string | undefined, string?]>([
    ['the reviewer', review({isToMe: true, dueBy: '2026-12-04'}), 'Väntar på dig', 'fredag'],
    ['the sender of what waits', review({isMine: true}), undefined],
    ['another who may decide', review({mayDecide: true}), undefined],
    [
      'the sender of what is back',
      decided('returned', {isMine: true}),
      'Tillbaka till dig',
      'Anna',
    ],
    ['the reviewer of what is back', decided('returned', {isToMe: true}), undefined],
    ['the sender of what is approved', decided('approved', {isMine: true}), 'Godkänd', 'Anna'],
    [
      'the sender of what was approved before it changed',
      decided('approved', {isMine: true, isCurrent: false}),
      undefined,
    ],
  ])('%s', (_, given, text, note = '') => {
    const turn = turnInWords(given)
    expect(turn?.text).toBe(text)
    expect(turn?.note ?? '').toContain(note)
  })
})

import {expect, test} from 'vitest'
import {engagementOf} from '../../../server/visitors/results/engagement.ts'

const figures = {
  entries: 2000,
  conversions: [
    {kind: 'ask', count: 12, perThousandEntries: 6},
    {kind: 'call', count: 8, perThousandEntries: 4},
    {kind: 'signUp', count: 30, perThousandEntries: 15},
    {kind: 'annan', count: 9, perThousandEntries: 4.5},
  ],
}

test('a step counts what its organisation says, each act once', () => {
  const steps = [
    {name: 'Hittade oss', acts: ['read']},
    {name: 'Hörde av sig', acts: ['ask', 'call', 'ask']},
    {name: 'Kom', acts: ['signUp']},
  ]
  expect(engagementOf(steps, figures)).toEqual([
    {name: 'Hittade oss', count: 2000, perThousandEntries: 1000},
    {name: 'Hörde av sig', count: 20, perThousandEntries: 10},
    {name: 'Kom', count: 30, perThousandEntries: 15},
  ])
})

test('what is too small to be shown is not shown as a step, either', () => {
  const steps = [{name: 'Berättade', acts: ['story']}]
  expect(engagementOf(steps, figures)).toEqual([
    {name: 'Berättade', count: null, perThousandEntries: null},
  ])
  expect(engagementOf(steps, {entries: null, conversions: []})[0]?.count).toBeNull()
})

test('a campaign that has named none has the usual steps', () => {
  expect(engagementOf([], figures).map(({name, count}) => [name, count])).toEqual([
    ['Läste', 2000],
    ['Prenumererade', null],
    ['Frågade', 20],
    ['Anmälde sig', 30],
    ['Berättade', null],
    ['Ville bli ambassadör', null],
  ])
})

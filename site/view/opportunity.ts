import {dotted} from '../text/dotted.ts'
import {lookUp} from '../text/look-up.ts'
import type {OpportunitiesQueryResult} from '../types.generated.ts'
import type {View} from './view.ts'

type Terms = Pick<
  NonNullable<OpportunitiesQueryResult>[number],
  'kind' | 'employmentType' | 'salary' | 'remote' | 'tenure' | 'rooms' | 'area' | 'price'
>

/** A figure and what it counts stay on one line. */
const together = (amount: string): string => amount.replaceAll(' ', '\u00a0')

/** What is offered, in words: the kind of employment, how large a home, for how much. */
export function termsOf({texts, words, number, fill}: View, terms: Terms) {
  const {employmentType, salary, remote, tenure, rooms, area, price} = terms
  /** '34 000–38 000', or the one end that is known. */
  const range = [...new Set([salary?.from, salary?.to])].flatMap((end) => (end ? number(end) : []))
  const size = [
    rooms && together(fill(texts.rooms, {count: rooms})),
    area && together(fill(texts.squareMetres, {area: number(area)})),
  ]
  return {
    employment: dotted([lookUp(words.employmentTypes, employmentType), remote && texts.remote]),
    salary: range.length > 0 ? together(fill(texts.monthly, {amount: range.join('–\u2060')})) : '',
    tenure: lookUp(words.tenures, tenure) ?? '',
    size: dotted(size),
    cost: typeof price === 'number' ? together(fill(texts.price, {price: number(price)})) : '',
  }
}

/** How its last day is said: one applies for a job, a home is there until then. */
export const untilText = ({texts}: View, {kind}: Pick<Terms, 'kind'>): string =>
  kind === 'plot' || kind === 'home' ? texts.openUntil : texts.applyBy

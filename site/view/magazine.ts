import {lookUp} from '../text/look-up.ts'
import type {IssuesQueryResult} from '../types.generated.ts'
import type {View} from './view.ts'

type Issue = Pick<IssuesQueryResult[number], 'number' | 'year' | 'season'>

/** What stands on a cover: 'Nr 1 · vår 2026'. */
export function issueLabel({texts, words, fill}: View, {number, year, season}: Issue): string {
  const when = [lookUp(words.seasons, season), year].filter(Boolean).join(' ')
  return [number && fill(texts.issueNumber, {number}), when].filter(Boolean).join(' · ')
}

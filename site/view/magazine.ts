import type {Page} from '../page.ts'
import {lookUp} from '../text/look-up.ts'
import type {IssuesQueryResult} from '../types.generated.ts'
import type {View} from './view.ts'

type Issue = Pick<IssuesQueryResult[number], 'number' | 'year' | 'season'>

/** What stands on a cover: 'Nr 1 · vår 2026'. */
export function issueLabel({texts, words, fill}: View, {number, year, season}: Issue): string {
  const when = [lookUp(words.seasons, season), year].filter(Boolean).join(' ')
  return [number && fill(texts.issueNumber, {number}), when].filter(Boolean).join(' · ')
}

/** Where something in an issue is read on its own; null when this site has no page for it. */
export const contentHref = (
  page: Page,
  {_type, slug}: {_type: 'article' | 'inflyttareStory'; slug: string | null},
): string | null => page.href(_type === 'inflyttareStory' ? 'story' : 'article', {slug: slug ?? ''})

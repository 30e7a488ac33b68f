import {countOfStep, standardSteps} from '../../../schemas/index.ts'
import type {CampaignFigures} from '../../../visitors/index.ts'

/** A step of engagement: what an organisation calls it, and what counts as it. */
interface EngagementStep {
  name: string
  acts: readonly string[]
}

/** A step of engagement with how often it was taken: null when that is too small a number to be shown. */
export interface CountedStep {
  name: string
  count: number | null
  perThousandEntries: number | null
}

/**
 * The steps from reading to taking part, counted from what is shown elsewhere, so that no small number follows from them.
 *
 * @param steps the campaign's own; the usual ones when it has none
 */
export function engagementOf(
  steps: readonly EngagementStep[],
  {entries, conversions}: Pick<CampaignFigures, 'entries' | 'conversions'>,
): CountedStep[] {
  const counts = [
    {act: 'read', count: entries ?? 0},
    ...conversions.map(({kind, count}) => ({act: kind, count})),
  ]
  const usual = standardSteps.map(({title, acts}) => ({name: title, acts}))
  return (steps.length > 0 ? steps : usual).map(({name, acts}) => {
    const count = countOfStep(acts, counts)
    return {
      name,
      count,
      perThousandEntries: count && entries ? Math.round((count / entries) * 10_000) / 10 : null,
    }
  })
}

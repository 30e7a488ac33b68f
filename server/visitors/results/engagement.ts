import {type EngagementStep, STANDARD_STEPS} from '../../../schemas/index.ts'
import type {CampaignFigures} from '../../../visitors/index.ts'

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
  const countOf = (act: string): number =>
    act === 'read' ? (entries ?? 0) : (conversions.find(({kind}) => kind === act)?.count ?? 0)
  return (steps.length > 0 ? steps : STANDARD_STEPS).map(({name, acts}) => {
    const count = [...new Set(acts)].reduce((sum, act) => sum + countOf(act), 0)
    return {
      name,
      count: count === 0 ? null : count,
      perThousandEntries: count > 0 && entries ? Math.round((count / entries) * 10_000) / 10 : null,
    }
  })
}

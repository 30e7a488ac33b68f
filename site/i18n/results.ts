import type {StandardStep} from '../../schemas/vocabulary/index.ts'
import type {results} from './languages/sv/results.ts'

/**
 * Words of results shown on a page: `{count}` is how many answered, `{dates}` from which day to which, `{margin}` percent.
 */
export type ResultTexts = Record<Exclude<keyof typeof results, 'steps'>, string> & {
  /** What visitors did, step by step, where a campaign has named none. */
  steps: Record<StandardStep, string>
}

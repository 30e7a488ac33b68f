import {recordsIn} from '../../../schemas/index.ts'
import type {Migration} from './migration.ts'

/** Steps of engagement had a name in Swedish only, since nobody but leads read them. Now they can stand on a page. */
export const translateEngagementSteps: Migration = {
  name: '2026-12-01-translate-engagement-steps',
  title: 'steps of engagement can be named in several languages',
  filter: '_type == "campaign" && count(engagement) > 0',
  patch: ({engagement}) => {
    const steps = recordsIn(engagement)
    if (!steps.some(({name}) => typeof name === 'string')) return null
    return {
      engagement: steps.map((step) =>
        typeof step.name === 'string'
          ? {...step, name: {_type: 'localizedString', sv: step.name}}
          : step,
      ),
    }
  },
}

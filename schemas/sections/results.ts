import {defineField} from '@sanity/types'
import {isRecord, publishedId} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

/** Forms whose answers are counted. */
const COUNTED = 'kind == "recommend" || (kind == "own" && countsAnswers == true)'

/** What visitors answered or did, counted: a survey, the question whether they would recommend the place, or the steps. */
export const resultsSection = section('results', 'Resultat', [
  headingField,
  introField,
  defineField({
    name: 'form',
    title: 'Enkät eller fråga',
    description: 'Svaren visas när tio har svarat. Lämna tomt för kampanjens engagemangstrappa.',
    type: 'reference',
    to: [{type: 'form'}],
    options: {
      filter: ({document}) => {
        const owner = isRecord(document.campaign) ? document.campaign._ref : null
        const campaign = document._type === 'campaign' ? publishedId(document._id) : owner
        return {
          filter: `(${COUNTED}) && campaign._ref == coalesce($campaign, campaign._ref)`,
          params: {campaign},
        }
      },
    },
  }),
])

import {type Example, first, keyed, slug, string, to} from '../example.ts'

const answers = [
  ['Jobbet', 41],
  ['Naturen', 38],
  ['Familjen', 27],
  ['Huset vi fick råd med', 19],
  ['Skolan', 12],
  ['Ett bra tåg', null],
  ['Något annat', null],
] as const

const idOf = (campaign: string) => `example-survey-${campaign}`

export const example: Example = {
  section: (_count, campaign) => ({
    heading: string('Vad fick er att flytta?'),
    form: to(idOf(campaign)),
  }),
  documents: (count, campaign) => [
    {
      _id: idOf(campaign),
      _type: 'form',
      kind: 'own',
      countsAnswers: true,
      campaign: to(campaign),
      title: string('Vad fick er att flytta?'),
      slug: slug('enkat'),
      fields: [
        {
          _key: 'why',
          _type: 'formField',
          name: 'why',
          type: 'choices',
          label: string('Det som avgjorde'),
          options: keyed(
            first(answers, Math.min(count, answers.length)).map(([label]) => ({
              _type: 'formOption',
              label: string(label),
            })),
          ),
        },
      ],
    },
  ],
  figures: (count, campaign) => ({
    recommendation: null,
    surveys: [
      {
        form: idOf(campaign),
        n: 86,
        first: '2026-01-12',
        last: '2026-10-30',
        fields: [
          {
            name: 'why',
            options: first(answers, Math.min(count, answers.length)).map(([, times], index) => ({
              value: `item-${index}`,
              count: times,
            })),
          },
        ],
      },
    ],
    acts: {from: '2025-11-01', to: '2026-10-31', counts: []},
  }),
}

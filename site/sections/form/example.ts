import {type Example, slug, string, text, to} from '../example.ts'

const FORM = 'example-form'

export const example: Example = {
  section: () => ({
    heading: string('Undrar du något?'),
    intro: text('Skriv en rad. Sara, Göran eller Olena svarar, oftast samma dag.'),
    form: to(FORM),
  }),
  documents: (_count, campaign) => [
    {
      _id: FORM,
      _type: 'form',
      kind: 'ask',
      campaign: to(campaign),
      slug: slug('fraga'),
      basis: 'publicInterest',
      retentionDays: 90,
      decision: 'KS 2026/114',
    },
  ],
}

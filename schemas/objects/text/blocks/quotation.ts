import {defineField} from '@sanity/types'
import {block} from './block.ts'

/** What somebody says, set large. Somebody with a document of their own is only quoted while they may be shown. */
export const quotationBlock = block(
  'quotationBlock',
  'Citat',
  [
    defineField({
      name: 'quote',
      title: 'Citat',
      description: 'Utan citattecken: sidan sätter dem.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Skriv citatet'),
    }),
    defineField({name: 'name', title: 'Vem som säger det', type: 'string'}),
    defineField({
      name: 'about',
      title: 'Vem det är',
      description: 'Till exempel rektor på Åsaskolan.',
      type: 'string',
    }),
    defineField({
      name: 'person',
      title: 'Profil eller berättelse',
      description:
        'Har personen en egen sida här? Välj den: namnet leder dit, och citatet försvinner om personen inte längre får visas.',
      type: 'reference',
      to: [{type: 'ambassador'}, {type: 'inflyttareStory'}],
      weak: true,
    }),
  ],
  {
    select: {title: 'quote', name: 'name'},
    prepare: ({title, name}) => ({title, subtitle: ['Citat', name].filter(Boolean).join(' · ')}),
  },
)

import {defineField} from '@sanity/types'
import {section} from './section.ts'

/** A large quotation. It comes from a person's own document, so that their consent applies here, too. */
export const quotationSection = section('quotation', 'Citat', [
  defineField({
    name: 'person',
    title: 'Vem som säger det',
    type: 'reference',
    to: [{type: 'ambassador'}, {type: 'inflyttareStory'}],
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'quote',
    title: 'Citat',
    description: 'Lämna tomt för citatet i personens profil eller berättelse.',
    type: 'localizedText',
  }),
])

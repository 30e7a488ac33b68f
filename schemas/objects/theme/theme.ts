import {defineField, defineType} from '@sanity/types'
import {choices, motifs, shapes, themeFamilies, typefacePairs} from '../../vocabulary/index.ts'

/** A campaign's look. The family sets the character; the rest makes it the campaign's own. */
export const theme = defineType({
  name: 'theme',
  title: 'Utseende',
  type: 'object',
  fields: [
    defineField({
      name: 'family',
      title: 'Tema',
      type: 'themeFamily',
      validation: (rule) => rule.required().error('Välj ett tema'),
    }),
    defineField({
      name: 'palette',
      title: 'Egna färger',
      description: 'Lämna tomt för temats egna. Kontrasten kontrolleras.',
      type: 'palette',
    }),
    defineField({
      name: 'typefaces',
      title: 'Typsnitt',
      description: 'Rubriker / text. Lämna tomt för temats egna.',
      type: 'string',
      options: {list: choices(typefacePairs)},
    }),
    defineField({
      name: 'shape',
      title: 'Former',
      type: 'string',
      options: {list: choices(shapes), layout: 'radio', direction: 'horizontal'},
    }),
    defineField({
      name: 'motif',
      title: 'Motiv',
      description: 'Mönstret som återkommer på webbplatsen.',
      type: 'string',
      options: {list: choices(motifs)},
    }),
  ],
})

/** A theme family by name. The Studio shows samples to choose from. */
export const themeFamily = defineType({
  name: 'themeFamily',
  title: 'Tema',
  type: 'string',
  options: {list: choices(themeFamilies)},
})

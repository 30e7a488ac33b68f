import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {MOST_COLUMNS, MOST_ROWS} from '../../../vocabulary/index.ts'
import {block} from './block.ts'

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Rad',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Celler',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      validation: (rule) => rule.max(MOST_COLUMNS).error(`Högst ${MOST_COLUMNS} kolumner`),
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: ({cells}) => ({title: Array.isArray(cells) ? cells.join(' | ') : ''}),
  },
})

/** Figures or words in rows and columns. The first row names the columns. */
export const tableBlock = block(
  'tableBlock',
  'Tabell',
  [
    defineField({
      name: 'caption',
      title: 'Vad tabellen visar',
      description: 'Står över tabellen, och läses först av en skärmläsare.',
      type: 'string',
      validation: (rule) => rule.required().error('Skriv vad tabellen visar'),
    }),
    defineField({
      name: 'rows',
      title: 'Rader',
      description: 'Den första raden är kolumnernas rubriker.',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      validation: (rule) => [
        rule.required().min(2).error('En tabell har en rad med rubriker och minst en till'),
        rule.max(MOST_ROWS).error(`Högst ${MOST_ROWS} rader`),
      ],
    }),
    defineField({
      name: 'hasRowHeadings',
      title: 'Första kolumnen är rubriker',
      description: 'Slå på när varje rad börjar med vad den handlar om.',
      type: 'boolean',
      initialValue: true,
    }),
  ],
  {
    select: {title: 'caption', rows: 'rows'},
    prepare: ({title, rows}) => ({
      title: title || 'Tabell',
      subtitle: `Tabell · ${Array.isArray(rows) ? rows.length : 0} rader`,
    }),
  },
)

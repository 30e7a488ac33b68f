import {defineField} from '@sanity/types'

/** Where a figure comes from; a figure without a source is not shown. */
export const sourceField = defineField({
  name: 'source',
  title: 'Källa',
  type: 'source',
  validation: (rule) => rule.required().error('Ange en källa'),
})

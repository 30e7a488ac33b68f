import {defineField} from '@sanity/types'

/** The same in few and plain words, for those who read with effort; shown on request, in its own languages only. */
export const easyReadField = defineField({
  name: 'easyRead',
  title: 'Lättläst',
  description:
    'Det viktigaste med korta meningar och vanliga ord. Visas bara på de språk som du skriver här.',
  type: 'localizedRichText',
})

import {defineField} from '@sanity/types'

/** For document types that always show a person. */
export const consentField = defineField({
  name: 'consent',
  title: 'Rätt att visa personen',
  type: 'consent',
  group: 'consent',
  validation: (rule) => rule.required().error('Fyll i med vilken rätt personen visas'),
})

/** Marks invented people: pages say plainly that the person is a sample. */
export const isSampleField = defineField({
  name: 'isSample',
  title: 'Påhittad person',
  description: 'Exempelinnehåll: sidan säger tydligt att personen inte finns.',
  type: 'boolean',
  initialValue: false,
  group: 'consent',
})

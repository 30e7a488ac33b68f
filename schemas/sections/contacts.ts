import {headingField, introField, picksField, section} from './section.ts'

export const contactsSection = section('contacts', 'Kontakt: en väg in', [
  headingField,
  introField,
  picksField('contactPerson', 'Lämna tomt för kampanjens kontaktpersoner.'),
])

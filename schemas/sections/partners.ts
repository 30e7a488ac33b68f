import {headingField, introField, picksField, section} from './section.ts'

export const partnersSection = section('partners', 'Partner', [
  headingField,
  introField,
  picksField('organisation', 'Lämna tomt för kampanjens ägare och partner.'),
])

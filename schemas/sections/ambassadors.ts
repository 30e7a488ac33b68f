import {
  emptyMeansOwn,
  headingField,
  introField,
  limitField,
  picksField,
  section,
} from './section.ts'

export const ambassadorsSection = section('ambassadors', 'Ambassadörer', [
  headingField,
  introField,
  picksField('ambassador', emptyMeansOwn),
  limitField(6),
])

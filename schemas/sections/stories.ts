import {
  emptyMeansOwn,
  headingField,
  introField,
  limitField,
  picksField,
  section,
} from './section.ts'

export const storiesSection = section('stories', 'Inflyttarberättelser', [
  headingField,
  introField,
  picksField('inflyttareStory', emptyMeansOwn),
  limitField(6),
])

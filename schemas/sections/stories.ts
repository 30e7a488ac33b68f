import {fromStage, headingField, introField, limitField, picksField, section} from './section.ts'

export const storiesSection = section('stories', 'Inflyttarberättelser', [
  headingField,
  introField,
  picksField('inflyttareStory', fromStage),
  limitField(6),
])

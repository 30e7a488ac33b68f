import {defineField} from '@sanity/types'
import {videoAddressField} from '../fields/video-address-field.ts'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

/** A film on another server. Nothing is loaded from there until the visitor starts it. */
export const videoSection = section('video', 'Film', [
  headingField,
  introField,
  videoAddressField,
  defineField({name: 'poster', title: 'Stillbild', type: 'imageWithAlt'}),
  defineField({
    name: 'description',
    title: 'Vad filmen visar',
    description: 'Läses i stället för filmen av den som inte kan se eller höra den.',
    type: 'localizedText',
    validation: requiredInSwedish,
  }),
])

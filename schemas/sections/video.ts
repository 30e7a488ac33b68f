import {defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

const videoHosts = /^https:\/\/(?:www\.)?(?:youtube\.com\/watch\?v=|youtu\.be\/|vimeo\.com\/)\S+$/

/** A film on another server. Nothing is loaded from there until the visitor starts it. */
export const videoSection = section('video', 'Film', [
  headingField,
  introField,
  defineField({
    name: 'url',
    title: 'Adress',
    description: 'YouTube eller Vimeo. Besökaren spåras inte förrän filmen startas.',
    type: 'url',
    validation: (rule) => [
      rule.required(),
      rule.custom(
        (value) =>
          value === undefined ||
          videoHosts.test(value) ||
          'Adressen ska gå till YouTube eller Vimeo',
      ),
    ],
  }),
  defineField({name: 'poster', title: 'Stillbild', type: 'imageWithAlt'}),
  defineField({
    name: 'description',
    title: 'Vad filmen visar',
    description: 'Läses i stället för filmen av den som inte kan se eller höra den.',
    type: 'localizedText',
    validation: requiredInSwedish,
  }),
])

import {defineField} from '@sanity/types'
import {videoAddressField} from '../../../fields/video-address-field.ts'
import {block, blockHeading} from './block.ts'
import {posterField} from './pictures.ts'

/** A film on another server. Nothing is loaded from there until the visitor goes there. */
export const videoBlock = block(
  'videoBlock',
  'Film',
  [
    blockHeading,
    videoAddressField,
    posterField,
    defineField({
      name: 'description',
      title: 'Vad filmen visar',
      description: 'Läses i stället för filmen av den som inte kan se eller höra den.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Beskriv filmen för den som inte kan se den'),
    }),
  ],
  {
    select: {heading: 'heading', url: 'url', media: 'poster'},
    prepare: ({heading, url, media}) => ({title: heading || url, subtitle: 'Film', media}),
  },
)

import {defineField} from '@sanity/types'

const videoHosts = /^https:\/\/(?:www\.)?(?:youtube\.com\/watch\?v=|youtu\.be\/|vimeo\.com\/)\S+$/

/** Where a film is. */
export const videoAddressField = defineField({
  name: 'url',
  title: 'Adress',
  description: 'YouTube eller Vimeo. Besökaren spåras inte förrän filmen startas.',
  type: 'url',
  validation: (rule) => [
    rule.required(),
    rule.custom(
      (value) =>
        value === undefined || videoHosts.test(value) || 'Adressen ska gå till YouTube eller Vimeo',
    ),
  ],
})

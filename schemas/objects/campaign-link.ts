import {defineField, defineType} from '@sanity/types'
import {isLinkWord, isSitePath, LINK_FOLDER} from '../addresses/index.ts'
import {isRecord} from '../validation/index.ts'

const MAX_WORD = 40

/** A short address for a poster, an advertisement or a letter, so that what it brings is counted by itself. */
export const campaignLink = defineType({
  name: 'campaignLink',
  title: 'Kampanjlänk',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Var den används',
      description: 'Till exempel Mässan i Stockholm, mars 2027.',
      type: 'string',
      validation: (rule) => rule.required().error('Skriv var länken används').max(80),
    }),
    defineField({
      name: 'word',
      title: 'Ord',
      description: `Adressen blir ${LINK_FOLDER}ord. Små bokstäver, siffror och bindestreck.`,
      type: 'string',
      validation: (rule) => [
        rule.required().error('Skriv ordet i adressen').max(MAX_WORD),
        rule.custom((value) =>
          value === undefined || isLinkWord(value)
            ? true
            : 'Bara små bokstäver, siffror och bindestreck',
        ),
        rule.custom((value, {document}) => {
          const links: unknown = document?.links
          const same = Array.isArray(links)
            ? links.filter((link: unknown) => isRecord(link) && link.word === value)
            : []
          return value === undefined || same.length < 2 ? true : 'Ordet finns redan i en annan länk'
        }),
      ],
    }),
    defineField({
      name: 'to',
      title: 'Leder till',
      description: 'En adress på webbplatsen. / är startsidan.',
      type: 'string',
      initialValue: '/',
      validation: (rule) => [
        rule.required().error('Skriv vart den leder'),
        rule.custom((value) =>
          value === undefined || isSitePath(value) ? true : 'Börja med /, utan mellanslag',
        ),
      ],
    }),
  ],
  preview: {
    select: {title: 'name', word: 'word'},
    prepare: ({title, word}) => ({title, subtitle: word && `${LINK_FOLDER}${word}`}),
  },
})

import {
  defineArrayMember,
  defineField,
  type FieldDefinition,
  type FieldGroupDefinition,
} from '@sanity/types'

const GROUP = 'upkeep'

/** The languages in which a document is ready, one item each. */
export const TRANSLATED_FROM = 'translatedFrom'

/**
 * Who looks after a document, by account id, and until when they look through it; and for each language that is ready, a
 * hash of the Swedish texts that it was translated from.
 */
const upkeepFields = (group: object): FieldDefinition[] => [
  defineField({
    name: 'responsible',
    title: 'Ansvarig',
    description:
      'Får mejl när dokumentet ska ses över, och innan rätten att visa någon i det slutar.',
    type: 'string',
    ...group,
  }),
  defineField({
    name: 'reviewBy',
    title: 'Ses över senast',
    description: 'Den ansvariga påminns två veckor innan, och samma dag.',
    type: 'date',
    ...group,
  }),
  defineField({
    name: TRANSLATED_FROM,
    title: 'Översatt från',
    type: 'array',
    hidden: true,
    of: [
      defineArrayMember({
        type: 'object',
        name: TRANSLATED_FROM,
        fields: [
          defineField({name: 'language', title: 'Språk', type: 'string'}),
          defineField({name: 'texts', title: 'De svenska texterna', type: 'string'}),
        ],
      }),
    ],
    ...group,
  }),
]

interface Definition {
  fields: FieldDefinition[]
  groups?: FieldGroupDefinition[]
}

/** A document type with fields for who looks after its documents; in a group of their own where it has groups. */
export const withUpkeep = <Type extends Definition>(type: Type) => ({
  ...type,
  ...(type.groups ? {groups: [...type.groups, {name: GROUP, title: 'Skötsel'}]} : {}),
  fields: [...type.fields, ...upkeepFields(type.groups ? {group: GROUP} : {})],
})

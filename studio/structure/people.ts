import {CaseIcon} from '@sanity/icons/Case'
import {MarkerIcon} from '@sanity/icons/Marker'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import {personTypes} from '../../schemas/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'

const isPerson = `_type in ${JSON.stringify(personTypes)}`

/** GROQ: a reference points to the place `$id`, or to a place within it at any level. */
const liesIn = (reference: string) =>
  `($id in [${reference}._ref, ${reference}->parent._ref, ${reference}->parent->parent._ref, ` +
  `${reference}->parent->parent->parent._ref, ${reference}->parent->parent->parent->parent._ref])`

const finders = [
  {
    id: 'by-employer',
    title: 'Efter arbetsgivare',
    icon: CaseIcon,
    type: 'organisation',
    filter: '$id in [organisation._ref, ...organisations[]._ref]',
  },
  {
    id: 'by-place',
    title: 'Efter plats',
    icon: MarkerIcon,
    type: 'place',
    filter: `(${liesIn('place')} || ${liesIn('movedTo')})`,
  },
] as const

/** Lists for finding a person by where they work or live: choose the employer or place to see its people. */
export const peopleFinders = (S: StructureBuilder): ListItemBuilder[] =>
  finders.map(({id, title, icon, type, filter}) =>
    S.listItem()
      .id(id)
      .title(title)
      .icon(icon)
      .child(
        S.documentList()
          .id(id)
          .title(title)
          .schemaType(type)
          .apiVersion(API_VERSION)
          // Not `_type == $type`, nor by intent: Sanity would open links to these documents here, where an item leads
          // to its people, instead of in the list that leads to its form.
          .filter(`_type == "${type}"`)
          .canHandleIntent(() => false)
          .defaultOrdering([{field: 'name', direction: 'asc'}])
          .initialValueTemplates([])
          .child((chosen) =>
            S.documentList()
              .id(`${id}-people`)
              .title('Personer här')
              .apiVersion(API_VERSION)
              .filter(`${isPerson} && ${filter}`)
              .params({id: chosen})
              .initialValueTemplates([]),
          ),
      ),
  )

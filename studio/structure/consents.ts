import {ClockIcon} from '@sanity/icons/Clock'
import {LockIcon} from '@sanity/icons/Lock'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import {consentEndsSoon, firstUnmet, showsPerson} from '../../schemas/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'

/** List a consent this many days before it ends, so that it can be renewed in time. */
const WARN_DAYS = 60

const groups = [
  {
    id: 'ending',
    title: `Går ut inom ${WARN_DAYS} dagar`,
    icon: ClockIcon,
    filter: consentEndsSoon,
  },
  {id: 'ended', title: 'Har gått ut', icon: ClockIcon, filter: firstUnmet('notEnded')},
  {id: 'withdrawn', title: 'Återkallade', icon: LockIcon, filter: firstUnmet('notWithdrawn')},
  {
    id: 'protected',
    title: 'Skyddade personuppgifter',
    icon: LockIcon,
    filter: firstUnmet('notProtected'),
  },
  {
    id: 'unfinished',
    title: 'Rätten är inte ifylld',
    icon: ClockIcon,
    filter: `((${firstUnmet('hasBasis')}) || (${firstUnmet('hasScope')}) || (${firstUnmet('hasEnd')}) || (${firstUnmet('guardianAgrees')}))`,
  },
] as const

/** The people whose consent needs attention. */
export const consents = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('consents')
    .title('Rätt att visa')
    .icon(LockIcon)
    .child(
      S.list()
        .id('consents')
        .title('Rätt att visa')
        .items(
          groups.map(({id, title, icon, filter}) =>
            S.listItem()
              .id(id)
              .title(title)
              .icon(icon)
              .child(
                S.documentList()
                  .id(id)
                  .title(title)
                  .apiVersion(API_VERSION)
                  .filter(`${showsPerson} && ${filter}`)
                  .params({days: WARN_DAYS})
                  .defaultOrdering([{field: 'consent.validUntil', direction: 'asc'}])
                  .initialValueTemplates([]),
              ),
          ),
        ),
    )

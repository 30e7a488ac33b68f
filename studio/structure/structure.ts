import {ClockIcon} from '@sanity/icons/Clock'
import {LockIcon} from '@sanity/icons/Lock'
import type {ListItemBuilder, StructureBuilder, StructureResolver} from 'sanity/structure'
import {consentEndsSoon, type DocumentType, firstUnmet, showsPerson} from '../../schemas/index.ts'
import {icons} from '../workspace/icons.ts'

const API_VERSION = '2025-02-19'

/** A consent is asked about again in good time before it ends. */
const WARN_DAYS = 60

const plurals: Readonly<Record<DocumentType, string>> = {
  campaign: 'Kampanjer',
  ambassador: 'Ambassadörer',
  inflyttareStory: 'Inflyttarberättelser',
  contactPerson: 'Kontaktpersoner',
  magazineIssue: 'Magasinsnummer',
  article: 'Artiklar',
  opportunity: 'Möjligheter',
  event: 'Evenemang',
  guide: 'Guider',
  place: 'Platser',
  organisation: 'Organisationer',
  topic: 'Ämnen',
  audience: 'Målgrupper',
  redirect: 'Omdirigeringar',
}

const people = (S: StructureBuilder, id: string, title: string, filter: string) =>
  S.documentList()
    .id(id)
    .title(title)
    .apiVersion(API_VERSION)
    .filter(`${showsPerson} && ${filter}`)
    .params({days: WARN_DAYS})
    .defaultOrdering([{field: 'consent.validUntil', direction: 'asc'}])
    .initialValueTemplates([])

/** The people whose right to be shown somebody has to look after. */
const consents = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('consents')
    .title('Rätt att visa')
    .icon(LockIcon)
    .child(
      S.list()
        .id('consents')
        .title('Rätt att visa')
        .items([
          S.listItem()
            .id('ending')
            .title(`Går ut inom ${WARN_DAYS} dagar`)
            .icon(ClockIcon)
            .child(people(S, 'ending', `Går ut inom ${WARN_DAYS} dagar`, consentEndsSoon)),
          S.listItem()
            .id('ended')
            .title('Har gått ut')
            .icon(ClockIcon)
            .child(people(S, 'ended', 'Har gått ut', firstUnmet('notEnded'))),
          S.listItem()
            .id('withdrawn')
            .title('Återkallade')
            .icon(LockIcon)
            .child(people(S, 'withdrawn', 'Återkallade', firstUnmet('notWithdrawn'))),
          S.listItem()
            .id('protected')
            .title('Skyddade personuppgifter')
            .icon(LockIcon)
            .child(people(S, 'protected', 'Skyddade personuppgifter', firstUnmet('notProtected'))),
        ]),
    )

/** The Studio's menu: by kind of content, in the order that work goes. */
export const structure: StructureResolver = (S) => {
  const list = (type: DocumentType) =>
    S.listItem()
      .id(type)
      .schemaType(type)
      .title(plurals[type])
      .icon(icons[type])
      .child(S.documentTypeList(type).title(plurals[type]))

  return S.list()
    .id('content')
    .title('Innehåll')
    .items([
      list('campaign'),
      S.divider().title('Människor'),
      list('ambassador'),
      list('inflyttareStory'),
      list('contactPerson'),
      consents(S),
      S.divider().title('Magasin'),
      list('magazineIssue'),
      list('article'),
      S.divider().title('Vägar in'),
      list('opportunity'),
      list('event'),
      list('guide'),
      S.divider().title('Gemensamt'),
      list('place'),
      list('organisation'),
      list('topic'),
      list('audience'),
      list('redirect'),
    ])
}

import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import {type DocumentType, dayInSweden} from '../../schemas/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {icons} from '../workspace/icons.ts'

export const plurals: Readonly<Record<DocumentType, string>> = {
  campaign: 'Kampanjer',
  ambassador: 'Ambassadörer',
  inflyttareStory: 'Inflyttarberättelser',
  contactPerson: 'Kontaktpersoner',
  form: 'Formulär',
  newsletter: 'Nyhetsbrev',
  magazineIssue: 'Magasinsnummer',
  article: 'Artiklar',
  opportunity: 'Möjligheter',
  event: 'Evenemang',
  guide: 'Guider',
  place: 'Platser',
  placeTest: 'Platstest',
  course: 'Kurser',
  organisation: 'Organisationer',
  topic: 'Ämnen',
  audience: 'Målgrupper',
  redirect: 'Omdirigeringar',
}

/** What making one is called. */
export const titles: Readonly<Record<DocumentType, string>> = {
  campaign: 'Ny kampanj',
  ambassador: 'Ny ambassadör',
  inflyttareStory: 'Ny inflyttarberättelse',
  contactPerson: 'Ny kontaktperson',
  form: 'Nytt formulär',
  newsletter: 'Nytt nyhetsbrev',
  magazineIssue: 'Nytt magasinsnummer',
  article: 'Ny artikel',
  opportunity: 'Ny möjlighet',
  event: 'Nytt evenemang',
  guide: 'Ny guide',
  place: 'Ny plats',
  placeTest: 'Nytt platstest',
  course: 'Ny kurs',
  organisation: 'Ny organisation',
  topic: 'Nytt ämne',
  audience: 'Ny målgrupp',
  redirect: 'Ny omdirigering',
}

/** All documents of a type. */
export const documentsOf = (S: StructureBuilder, type: DocumentType): ListItemBuilder =>
  S.listItem()
    .id(type)
    .schemaType(type)
    .title(plurals[type])
    .icon(icons[type])
    .child(S.documentTypeList(type).title(plurals[type]))

interface Period {
  /**
   * GROQ: the document is over. `$today` is the current day in Sweden. A document without a date counts as upcoming.
   */
  over: string
  coming: string
  past: string
  field: string
}

const periods = {
  event: {
    over: 'coalesce(dateTime(endsAt) < dateTime(now()), false)',
    coming: 'Kommande evenemang',
    past: 'Har varit',
    field: 'startsAt',
  },
  opportunity: {
    over: 'coalesce(expiresAt < $today, false)',
    coming: 'Aktuella möjligheter',
    past: 'Har gått ut',
    field: 'expiresAt',
  },
} as const satisfies Partial<Record<DocumentType, Period>>

/** Documents of a type with an end date: upcoming ones, nearest first, and past ones, latest first. */
export function documentsByDate(S: StructureBuilder, type: keyof typeof periods): ListItemBuilder {
  const {over, coming, past, field} = periods[type]
  const half = (id: string, title: string, filter: string, direction: 'asc' | 'desc') =>
    S.listItem()
      .id(id)
      .title(title)
      .icon(icons[type])
      .child(
        S.documentList()
          .id(id)
          .title(title)
          .schemaType(type)
          .apiVersion(API_VERSION)
          .filter(`_type == $type && ${filter}`)
          .params({type, today: dayInSweden()})
          .defaultOrdering([{field, direction}]),
      )
  return S.listItem()
    .id(type)
    .title(plurals[type])
    .icon(icons[type])
    .child(
      S.list()
        .id(type)
        .title(plurals[type])
        .items([
          half('coming', coming, `!${over}`, 'asc'),
          half('past', past, over, 'desc'),
          S.listItem()
            .id('all')
            .title('Alla')
            .icon(icons[type])
            .child(
              S.documentTypeList(type)
                .title(plurals[type])
                .defaultOrdering([{field, direction: 'desc'}]),
            ),
        ]),
    )
}

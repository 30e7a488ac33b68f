import type {StructureResolver} from 'sanity/structure'
import type {DocumentType} from '../../schemas/index.ts'
import {campaigns} from './campaigns.ts'
import {consents} from './consents.ts'
import {documentsByDate, documentsOf} from './lists.ts'
import {peopleFinders} from './people.ts'

/** The Studio's menu: the campaigns with what they consist of, then all content by kind, then what campaigns share. */
export const structure: StructureResolver = (S, context) => {
  const list = (type: DocumentType) => documentsOf(S, type)
  return S.list()
    .id('content')
    .title('Innehåll')
    .items([
      campaigns(S, context),
      S.divider().title('Människor i alla kampanjer'),
      list('inflyttareStory'),
      list('ambassador'),
      list('contactPerson'),
      ...peopleFinders(S),
      consents(S),
      S.divider().title('Händer i alla kampanjer'),
      documentsByDate(S, 'event'),
      documentsByDate(S, 'opportunity'),
      list('guide'),
      list('form'),
      list('newsletter'),
      list('placeTest'),
      list('course'),
      S.divider().title('Magasin'),
      list('magazineIssue'),
      list('article'),
      S.divider().title('Gemensamt'),
      list('place'),
      list('organisation'),
      list('topic'),
      list('audience'),
      list('redirect'),
    ])
}

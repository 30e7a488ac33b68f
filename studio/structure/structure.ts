import type {StructureResolver} from 'sanity/structure'
import type {DocumentType} from '../../schemas/index.ts'
import {consents} from './consents.ts'
import {documentsByDate, documentsOf} from './lists.ts'
import {peopleFinders} from './people.ts'

/** The Studio's menu: by kind of content, in the order of the editorial workflow. */
export const structure: StructureResolver = (S) => {
  const list = (type: DocumentType) => documentsOf(S, type)
  return S.list()
    .id('content')
    .title('Innehåll')
    .items([
      list('campaign'),
      S.divider().title('Människor'),
      list('ambassador'),
      list('inflyttareStory'),
      list('contactPerson'),
      ...peopleFinders(S),
      consents(S),
      S.divider().title('Magasin'),
      list('magazineIssue'),
      list('article'),
      S.divider().title('Vägar in'),
      documentsByDate(S, 'opportunity'),
      documentsByDate(S, 'event'),
      list('guide'),
      S.divider().title('Gemensamt'),
      list('place'),
      list('organisation'),
      list('topic'),
      list('audience'),
      list('redirect'),
    ])
}

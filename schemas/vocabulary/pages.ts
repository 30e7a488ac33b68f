import type {Option, ValueOf} from './option.ts'

/** The pages that every microsite can have, besides those of single documents; menus and buttons link to them. */
export const sitePages = [
  {value: 'home', title: 'Startsidan'},
  {value: 'ambassadors', title: 'Ambassadörer'},
  {value: 'stories', title: 'Berättelser'},
  {value: 'magazine', title: 'Magasinet'},
  {value: 'opportunities', title: 'Möjligheter'},
  {value: 'events', title: 'Evenemang'},
  {value: 'guides', title: 'Guider'},
  {value: 'places', title: 'Platser'},
  {value: 'compare', title: 'Jämför platser'},
  {value: 'contact', title: 'Kontakt'},
  {value: 'employers', title: 'För arbetsgivare'},
  {value: 'press', title: 'Press'},
  {value: 'search', title: 'Sök'},
  {value: 'accessibility', title: 'Tillgänglighetsredogörelse'},
  {value: 'privacy', title: 'Personuppgifter'},
] as const satisfies readonly Option[]

export type SitePage = ValueOf<typeof sitePages>

/** The page that a document of this type has in each campaign that shows it. */
export interface DocumentPage {
  /** The name of the page's route in site/. */
  readonly route: string
  /** The page that lists it, whose menu item is marked as current. */
  readonly list: SitePage
  /** Campaigns select these documents by hand or by rule; others are included because selected ones use them. */
  readonly isSelectable: boolean
}

/** Every document type with a page per document, in the order shown to editors. */
export const documentPages = {
  ambassador: {route: 'ambassador', list: 'ambassadors', isSelectable: true},
  inflyttareStory: {route: 'story', list: 'stories', isSelectable: true},
  article: {route: 'article', list: 'magazine', isSelectable: true},
  magazineIssue: {route: 'magazineIssue', list: 'magazine', isSelectable: false},
  opportunity: {route: 'opportunity', list: 'opportunities', isSelectable: true},
  event: {route: 'event', list: 'events', isSelectable: true},
  guide: {route: 'guide', list: 'guides', isSelectable: true},
  place: {route: 'place', list: 'places', isSelectable: false},
  placeTest: {route: 'placeTest', list: 'places', isSelectable: false},
  course: {route: 'course', list: 'home', isSelectable: false},
  form: {route: 'form', list: 'contact', isSelectable: false},
  newsletter: {route: 'newsletter', list: 'contact', isSelectable: false},
} as const satisfies Record<string, DocumentPage>

/** A document type with a page of its own. */
export type PagedDocumentType = keyof typeof documentPages

export const hasPage = (type: string): type is PagedDocumentType =>
  Object.hasOwn(documentPages, type)

export const pagedDocumentTypes: readonly PagedDocumentType[] =
  Object.keys(documentPages).filter(hasPage)

/** What links and references in text may lead to: a document's page, or another campaign's front page. */
export const linkTargetTypes: readonly string[] = [...pagedDocumentTypes, 'campaign']

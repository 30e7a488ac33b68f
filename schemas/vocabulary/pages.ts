import type {Option, ValueOf} from './option.ts'

/** The pages every microsite can have besides those of single documents; menus and buttons link to them. */
export const sitePages = [
  {value: 'home', title: 'Startsidan'},
  {value: 'ambassadors', title: 'Ambassadörer'},
  {value: 'stories', title: 'Berättelser'},
  {value: 'magazine', title: 'Magasinet'},
  {value: 'opportunities', title: 'Möjligheter'},
  {value: 'events', title: 'Evenemang'},
  {value: 'guides', title: 'Guider'},
  {value: 'places', title: 'Platser'},
  {value: 'contact', title: 'Kontakt'},
  {value: 'employers', title: 'För arbetsgivare'},
  {value: 'press', title: 'Press'},
  {value: 'search', title: 'Sök'},
  {value: 'accessibility', title: 'Tillgänglighetsredogörelse'},
  {value: 'privacy', title: 'Personuppgifter'},
] as const satisfies readonly Option[]

export type SitePage = ValueOf<typeof sitePages>

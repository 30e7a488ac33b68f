import type {Texts} from '../i18n/index.ts'

/** Routes whose pages are to be found by searching, each with the heading that they are found under. */
export const kinds = {
  ambassador: 'ambassadors',
  story: 'stories',
  article: 'articles',
  magazineIssue: 'magazine',
  opportunity: 'opportunities',
  event: 'events',
  guide: 'guides',
  place: 'places',
  contact: 'aboutSite',
  press: 'aboutSite',
  employers: 'aboutSite',
  accessibility: 'aboutSite',
  privacy: 'aboutSite',
} as const satisfies Record<string, keyof Texts>

export type Kind = keyof typeof kinds

export const isKind = (route: string): route is Kind => Object.hasOwn(kinds, route)

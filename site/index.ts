/**
 * What publishing needs to know about the templates: which pages there are, and what asks for them.
 * The templates themselves are site/pages, compiled by Astro.
 */

export {
  eitherOf,
  type FormContent,
  fieldsOf,
  isClosed,
  isSurvey,
  kindOf,
  noteText,
  retentionDaysOf,
  wordsOf,
} from './forms/form-content.ts'
export {type FormFault, type FormNotice, serverFields} from './forms/form-html.ts'
export {type OwnPage, ownPageHtml} from './forms/own-page-html.ts'
export {inPlaceOfForm, withForm} from './forms/published-form.ts'
export {fill, formTextsOf, textsOf} from './i18n/index.ts'
export {isLanguage, type Language} from './i18n/languages.ts'
export type {FrontPage, ImageRequest, ImageValue, Page, RenderedImage, RouteParams} from './page.ts'
export {campaignsQuery} from './queries/campaigns.ts'
export {redirectsQuery} from './queries/entries.ts'
export {formByIdQuery, formQuery} from './queries/forms.ts'
export {isProse, previewFilter} from './queries/previews.ts'
export {peopleQuery} from './queries/shown-people.ts'
export {EMBED_FOLDER as embedFolder} from './routing/paths.ts'
export {budgetOf, isVisited, type Route, type RouteName, routes} from './routing/routes.ts'
export type {FormQueryResult} from './types.generated.ts'

/** The page over all microsites, `dist/index.html`: rendered with `locals.front` instead of `locals.page`. */
export const frontPage = {template: 'front', path: '/index.html'} as const

export type {Example, ExampleDocument} from './sections/example.ts'
/** What each section looks like, for the gallery. */
export {sectionExamples} from './sections/examples.ts'
export type {SectionName} from './sections/section.ts'
export {icalendar} from './time/icalendar.ts'
export {eventForCalendars} from './view/calendar-event.ts'
export {whereIs} from './view/event.ts'
export {wordsIn} from './view/view.ts'

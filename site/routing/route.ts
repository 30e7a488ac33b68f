import type {PageBudget, Route as PublishedRoute} from '../../publish/index.ts'
import {documentPages, type PagedDocumentType} from '../../schemas/vocabulary/index.ts'
import type {Texts} from '../i18n/index.ts'
import {choosing, reading, telling} from './budgets.ts'

/**
 * A kind of page that microsites have: everything that is known about it. `Name` stands for the names of all of them.
 * What says "null" has been decided: there is no silent default.
 */
export interface RouteDefinition<Name extends string = string>
  extends Omit<PublishedRoute, 'name'> {
  /** Type of the documents that have one such page each. */
  documentType: PagedDocumentType | null
  /** The list it belongs to: breadcrumbs lead through it, its menu item is marked, and it changes with this page. */
  parent: Name | null
  /** What menus, footers and breadcrumbs call it; null for pages that a document names, and for files. */
  label: keyof Texts | null
  /** The heading it is found under by searching; null: a search does not find it. */
  searchGroup: keyof Texts | null
  /** What its pages may weigh; null: nobody opens them. */
  budget: PageBudget | null
  /** Stands in the menu of a campaign that has not written one. */
  isInMenu?: true
  /** Shows something of everything, so it changes with everything. */
  showsEverything?: true
  /** Search engines are told to leave it alone: files, error pages, what others show in frames. */
  unlisted?: true
}

/** Checks that routes only name each other, and keeps what is known about each. */
export const defineRoutes = <
  const Routes extends {[Name in keyof Routes]: RouteDefinition<keyof Routes & string>},
>(
  routes: Routes,
): Routes => routes

/** A page of its own, not about one document. */
export const ownPage = {
  documentType: null,
  parent: null,
  searchGroup: null,
  budget: reading,
} as const

/** The page of one document. */
export const pageOf = <Type extends PagedDocumentType>(
  documentType: Type,
): {
  documentType: Type
  parent: (typeof documentPages)[Type]['list']
  label: null
  budget: PageBudget
} => ({documentType, parent: documentPages[documentType].list, label: null, budget: telling})

/** A file, for programs rather than people. */
export const file = {...ownPage, label: null, budget: null, unlisted: true} as const

/** What others show in a frame on pages of theirs. */
export const embed = {...file, budget: choosing} as const

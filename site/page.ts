import type {Page as AnyPage, RouteParams} from '../publish/index.ts'
import type {RouteName} from './routing/routes.ts'

/** The page contract, which `publish` keeps: what a template gets from whoever renders it. */
export type {
  DrawingRequest,
  DrawnNode,
  FrontPage,
  ImageRequest,
  ImageValue,
  RenderedImage,
  RouteEntry,
  RouteParams,
} from '../publish/index.ts'

/** A page of this site: links lead to its own routes, and a misspelt one does not compile. */
export type Page = AnyPage<RouteName>

/** A page to link to: a kind of page, and which one of its pages. */
export interface PageAddress {
  route: RouteName
  params?: RouteParams
}

import type {Page as AnyPage} from '../publish/index.ts'
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
  VisitorFigures,
} from '../publish/index.ts'

/** A page of this site: links lead to its own routes, and a misspelt one does not compile. */
export type Page = AnyPage<RouteName>

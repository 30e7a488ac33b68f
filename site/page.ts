/** The page contract, which `publish` keeps: what a template gets from whoever renders it. */
export type {
  DrawingRequest,
  DrawnNode,
  FrontPage,
  ImageRequest,
  ImageValue,
  Page,
  RenderedImage,
  RouteEntry,
  RouteParams,
} from '../publish/index.ts'

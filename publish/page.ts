import type {ClientReturn} from '@sanity/client'

/**
 * The page contract: everything that a template gets from whoever renders it (publishing, previews, tests). `site`
 * imports these types from `publish`; no value crosses that border.
 */

/** What a template asks of an image: the widths it may be shown at and, if cropped, to which shape. */
export interface ImageRequest {
  /** Widths in CSS pixels × density, ascending; the largest that the original allows is the limit. */
  widths: readonly number[]
  /** Width divided by height. Absent: the shape of the (cropped) original. */
  aspectRatio?: number
  /** The `sizes` attribute: how wide the image stands on the page. */
  sizes: string
}

/** An image as HTML needs it: nothing left to compute. */
export interface RenderedImage {
  /** Best format first (AVIF, WebP), in every width. */
  sources: readonly {type: string; srcset: string}[]
  /** What browsers show that read neither: one file, of middling width. */
  src: string
  sizes: string
  width: number
  height: number
  /** A tiny picture as a data URL, shown until the real one is there. */
  placeholder?: string
}

/** Sanity's crop: the fractions (0–1) cut away from each side. */
export interface Crop {
  top?: number
  bottom?: number
  left?: number
  right?: number
}

/** Sanity's hotspot: its centre, and its size, as fractions of the whole original. */
export interface Hotspot {
  x?: number
  y?: number
  width?: number
  height?: number
}

/** A Sanity image value as queries give it: at least its asset reference. */
export interface ImageValue {
  asset?: {_ref?: string; _id?: string} | null
  crop?: Crop | null
  hotspot?: Hotspot | null
}

/**
 * A box of a drawing, as satori reads it: HTML's elements with inline styles, laid out by flexbox. Text breaks at the
 * `width` of its own box, and becomes smaller where that has a `maxHeight`.
 */
export interface DrawnNode {
  type: string
  props: {
    style?: Readonly<Record<string, string | number>>
    children?: string | readonly (DrawnNode | string)[]
    /** `picture:` stands for the picture that the drawing shows. */
    src?: string
    width?: number
    height?: number
  }
}

export interface DrawingFont {
  name: string
  /** Font file in WOFF or TrueType, relative to the templates' folder. */
  file: string
}

/** A picture that is drawn rather than shown: its boxes, and the fonts they are set in. */
export interface DrawingRequest {
  width: number
  height: number
  element: DrawnNode
  fonts: readonly DrawingFont[]
}

/** Parameters of a route: `{slug: 'anna'}`, `{issue: '2026-1', slug: 'skolan'}`. */
export type RouteParams = Readonly<Record<string, string>>

/** What a page knows of itself; plain data, so that it can cross threads. */
export interface PageData {
  campaign: {_id: string; slug: string}
  /** The language of this page and all of the campaign's, the main one first. */
  language: string
  languages: readonly string[]
  /** Name of the route, its parameters, and the page's path inside the campaign. */
  route: string
  params: RouteParams
  path: string
  /**
   * The way from this page to the root of its site, to stand before a path: '.', '..', '../..'. Links are relative,
   * so that one rendering works at a domain's root, below a path and in the preview alike.
   * On `/404.html`, which answers at any depth, a placeholder that the server or the export replaces.
   */
  base: string
  /**
   * The absolute address of the site's root, no slash at the end ('https://kumla.example',
   * 'https://platser.example/kumlakampanjen'), or '' while it is unknown. For canonical and shared addresses:
   * `origin + path`, never `origin + href(…)`.
   */
  origin: string
  /** Drafts are shown, and missing translations are marked for the editor. */
  preview: boolean
}

/** Something in the content that a page leaves out, because templates do not know it. Its message is for an editor. */
export interface ContentProblem {
  message: string
  /** Path of the field in Sanity's notation: `body.sv[_key=="a1"]`. */
  field: string
  /** `_id` of the document; absent: the one that the page is about. */
  documentId?: string
}

/** One page being rendered: `Astro.locals.page`. `RouteName` names the routes that links may lead to. */
export interface Page<RouteName extends string = string> extends PageData {
  route: RouteName
  query<const Q extends string>(
    query: Q,
    params?: Record<string, unknown>,
  ): Promise<ClientReturn<Q, unknown>>
  /** The address of a page with its base, or null when that page does not exist. */
  href(route: RouteName, params?: RouteParams, language?: string): string | null
  /**
   * The file that is made from a route's page (its `makes`): its address and size, or null while there is none. A page
   * is rendered again when that changes.
   */
  file(
    route: RouteName,
    params?: RouteParams,
    language?: string,
  ): {href: string; bytes: number} | null
  /** The file of a drawing, with a picture in it that fills a box of this size. */
  drawing(
    drawing: DrawingRequest,
    picture?: {image: ImageValue; width: number; height: number} | null,
  ): Promise<{src: string; width: number; height: number}>
  /** Tells editors what is wrong with the content; visitors get the page without it. */
  reportProblem(problem: ContentProblem): void
  /** Null when the value has no asset. */
  image(image: ImageValue | null | undefined, request: ImageRequest): Promise<RenderedImage | null>
}

/** The front page stands outside the campaigns: no campaign, no language prefix. */
export type FrontPage = Pick<Page, 'base' | 'origin' | 'preview' | 'query' | 'image'>

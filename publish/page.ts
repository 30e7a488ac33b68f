import type {ClientReturn} from '@sanity/client'

/**
 * The page contract: everything that a template gets from its renderer (publishing, previews, tests). `site` imports
 * these types from `publish`, and no values.
 */

/** What a template asks of an image: the widths it may be shown at and, if cropped, to which shape. */
export interface ImageRequest {
  /** Widths in CSS pixels × density, ascending; limited by the original's width. */
  widths: readonly number[]
  /** Width divided by height. Absent: the shape of the (cropped) original. */
  aspectRatio?: number
  /** The `sizes` attribute: how wide the image is on the page. */
  sizes: string
}

/** An image in the form that HTML needs. */
export interface RenderedImage {
  /** Best format first (AVIF, WebP), in every width. */
  sources: readonly {type: string; srcset: string}[]
  /** Fallback for browsers that support neither: one file of medium width. */
  src: string
  sizes: string
  width: number
  height: number
  /** A tiny picture as a data URL, shown until the real one has loaded. */
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
 * A box of a drawing, as satori reads it: HTML elements with inline styles, laid out by flexbox. Text wraps at the
 * `width` of its own box, and shrinks to fit its `maxHeight`.
 */
export interface DrawnNode {
  type: string
  props: {
    style?: Readonly<Record<string, string | number>>
    children?: string | readonly (DrawnNode | string)[]
    /** `picture:` is the picture that the drawing shows. */
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

/** A generated picture: its boxes, and the fonts they are set in. */
export interface DrawingRequest {
  width: number
  height: number
  element: DrawnNode
  fonts: readonly DrawingFont[]
}

/** Parameters of a route: `{slug: 'anna'}`, `{issue: '2026-1', slug: 'skolan'}`. */
export type RouteParams = Readonly<Record<string, string>>

/** What a page knows about itself; plain data that can be sent to threads. */
export interface PageData {
  campaign: {_id: string; slug: string}
  /** The language of this page and all of the campaign's, the main one first. */
  language: string
  languages: readonly string[]
  /** Languages that the campaign has not released: what is written in them is left out. */
  hidden?: readonly string[]
  /** Name of the route, its parameters, and the page's path inside the campaign. */
  route: string
  params: RouteParams
  path: string
  /**
   * Relative path from this page to the root of its site, to put before a path: '.', '..', '../..'. Links are
   * relative, so that one rendering works at a domain's root, below a path and in the preview. On `/404.html`, which
   * answers at any depth, a placeholder that the server or the export replaces.
   */
  base: string
  /**
   * The absolute address of the site's root without a trailing slash ('https://kumla.example',
   * 'https://platser.example/kumlakampanjen'), or '' while it is unknown. For canonical and shared addresses: `origin
   * + path`, never `origin + href(…)`.
   */
  origin: string
  /** Drafts are shown, and missing translations are marked for the editor. */
  preview: boolean
  /** In a preview: the theme family that is tried on instead of the campaign's look. */
  family?: string
}

/** Content that a page leaves out, because templates do not know it. The message is for an editor. */
export interface ContentProblem {
  message: string
  /** Path of the field in Sanity's notation: `body.sv[_key=="a1"]`. */
  field: string
  /** `_id` of the document; absent: the one that the page is about. */
  documentId?: string
}

/** How likely visitors are to recommend a place: the Net Promoter Score, and its margin at 95 %. */
interface ShownRecommendation {
  score: number
  margin: number
  /** How many answered, and the days of the first and the last answer (ISO 8601). */
  n: number
  first: string
  last: string
}

/** The answers to a form: how often each option of a field was chosen; null for a number that is withheld. */
interface ShownSurvey {
  /** `_id` of the form. */
  form: string
  n: number
  first: string
  last: string
  fields: readonly {
    name: string
    options: readonly {value: string; count: number | null}[]
  }[]
}

/** What visitors of a campaign answered and did, as far as everybody may see it. */
export interface VisitorFigures {
  /** Null while too few have answered. */
  recommendation: ShownRecommendation | null
  /** Those that enough have answered. */
  surveys: readonly ShownSurvey[]
  /** How often visitors did something from a day to a day, by its kind. */
  acts: {from: string; to: string; counts: readonly {act: string; count: number}[]}
}

/** One page being rendered: `Astro.locals.page`. `RouteName`: the routes that links may lead to. */
export interface Page<RouteName extends string = string> extends PageData {
  route: RouteName
  query<const Q extends string>(
    query: Q,
    params?: Record<string, unknown>,
  ): Promise<ClientReturn<Q, unknown>>
  /** The address of a page with its base, or null when that page does not exist. */
  href(route: RouteName, params?: RouteParams, language?: string): string | null
  /**
   * Where forms are sent: the absolute address of this site's root on the Hemvist server
   * ('https://hemvist.example/kumla'); '' when the server that receives them is the one that serves the page; null in
   * files for other hosts that know no server.
   */
  server(): string | null
  /** What visitors of the campaign answered and did; null where it is not known. */
  figures(): Promise<VisitorFigures | null>
  /**
   * The file that is built from a route's page (its `makes`): its address and size, or null while there is none. The
   * page is rendered again when that changes.
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
  /**
   * Declares the text of an inline style, or of speculation rules, that a template makes of content, and returns it. A
   * page's policy allows no others.
   */
  inline(text: string): string
  /** Tells editors what is wrong with the content; visitors get the page without it. */
  reportProblem(problem: ContentProblem): void
  /** Null when the value has no asset. */
  image(image: ImageValue | null | undefined, request: ImageRequest): Promise<RenderedImage | null>
}

/** The front page belongs to no campaign and has no language prefix. */
export type FrontPage = Pick<Page, 'base' | 'origin' | 'preview' | 'query' | 'image' | 'inline'>

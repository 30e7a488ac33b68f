import type {ClientReturn} from '@sanity/client'

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

/** A Sanity image value as queries give it: at least its asset reference. */
export interface ImageValue {
  asset?: {_ref?: string; _id?: string} | null
  crop?: {top?: number; bottom?: number; left?: number; right?: number} | null
  hotspot?: {x?: number; y?: number; width?: number; height?: number} | null
}

/** A box of a drawing: HTML's elements with inline styles, laid out by flexbox (see satori). */
export interface DrawnNode {
  type: string
  props: {
    style?: Readonly<Record<string, string | number>>
    children?: string | readonly (DrawnNode | string)[]
    /** 'picture:' stands for the picture that the drawing shows. */
    src?: string
    width?: number
    height?: number
  }
}

/** A picture to be drawn rather than shown: its boxes, and the fonts they are set in, as files of site/. */
export interface Drawing {
  width: number
  height: number
  element: DrawnNode
  fonts: readonly {name: string; file: string}[]
}

/** Parameters of a route: `{slug: 'anna'}`, `{issue: '2026-1', slug: 'skolan'}`. */
export type RouteParams = Readonly<Record<string, string>>

/** A page that a route has, in every language of the campaign. */
export interface RouteEntry {
  params: RouteParams
  /** The document that it is about. */
  documentId?: string | null
  /** Only in these. */
  languages?: readonly string[] | null
  /** The page is no more: whoever asks for it is sent to that route's page. */
  leadsTo?: string | null
}

/** One page being rendered: `Astro.locals.page`, filled by whoever renders (publishing, preview, tests). */
export interface Page {
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
  query<const Q extends string>(
    query: Q,
    params?: Record<string, unknown>,
  ): Promise<ClientReturn<Q, unknown>>
  /** The address of a page with its base, or null when that page does not exist. */
  href(route: string, params?: RouteParams, language?: string): string | null
  /**
   * The file that is made from a route's page (its `makes`): its address and size, or null while there is none. A page
   * is rendered again when that changes.
   */
  file(route: string, params?: RouteParams, language?: string): {href: string; bytes: number} | null
  /** The file of a drawing, with a picture in it that fills a box of this size. */
  drawing(
    drawing: Drawing,
    picture?: {image: ImageValue; width: number; height: number} | null,
  ): Promise<{src: string; width: number; height: number}>
  /** Null when the value has no asset. */
  image(image: ImageValue | null | undefined, request: ImageRequest): Promise<RenderedImage | null>
}

/** The front page stands outside the campaigns: no campaign, no language prefix. */
export type FrontPage = Pick<Page, 'base' | 'origin' | 'preview' | 'query' | 'image'>

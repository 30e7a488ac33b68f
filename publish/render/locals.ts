import type {ClientReturn} from '@sanity/client'
import {PublishError} from '../errors.ts'
import {imageAsset, imageAssetQuery, planImage} from '../images/plan.ts'
import {planDrawing} from '../images/plan-drawing.ts'
import {IMAGES_FOLDER, type Rendition} from '../images/rendition.ts'
import type {
  ContentProblem,
  DrawingRequest,
  ImageRequest,
  ImageValue,
  Page,
  PageData,
  RenderedImage,
  RouteParams,
  VisitorFigures,
} from '../page.ts'
import {fileKey, linkKey, readFileTarget, SERVER_KEY} from '../plan/links.ts'
import {FIGURES_QUERY, visitorFigures} from '../source/visitor-figures.ts'
import {withoutLanguages} from './hidden-languages.ts'
import {withoutForbidden} from './html-characters.ts'
import {type PageResources, queryKey} from './job.ts'

/** Everything a page asked for while it rendered. */
export interface Recording {
  queries: Set<string>
  links: Set<string>
  renditions: Map<string, Rendition>
  problems: ContentProblem[]
  /** Inline styles and speculation rules that templates made of content. */
  inline: Set<string>
  /** The other origin that forms are sent to, when the page has asked where. */
  formOrigin?: string
}

/**
 * Creates `Astro.locals.page` for one rendering: the page's data, and functions that answer and record what was
 * asked. The recording is what the page depends on.
 */
export function createPage(
  data: PageData,
  resources: PageResources,
): {page: Page; recording: Recording} {
  const recording: Recording = {
    queries: new Set(),
    links: new Set(),
    renditions: new Map(),
    problems: [],
    inline: new Set(),
  }

  function query<const Q extends string>(
    text: Q,
    params?: Record<string, unknown>,
  ): Promise<ClientReturn<Q, unknown>>
  async function query(text: string, params: Record<string, unknown> = {}): Promise<unknown> {
    recording.queries.add(queryKey(text, params))
    const answer = await resources.query(text, params)
    return data.hidden ? withoutLanguages(answer, data.hidden) : answer
  }

  function href(route: string, params: RouteParams = {}, language = data.language): string | null {
    const key = linkKey(route, language, params)
    recording.links.add(key)
    const path = resources.link(key)
    return path === null ? null : `${data.base}${path}`
  }

  function server(): string | null {
    recording.links.add(SERVER_KEY)
    const address = resources.link(SERVER_KEY)
    if (address) recording.formOrigin = new URL(address).origin
    return address
  }

  const figures = async (): Promise<VisitorFigures | null> =>
    visitorFigures.parse(await query(FIGURES_QUERY, {slug: data.campaign.slug}))

  function file(
    route: string,
    params: RouteParams = {},
    language = data.language,
  ): {href: string; bytes: number} | null {
    const key = fileKey(route, language, params)
    recording.links.add(key)
    const target = resources.link(key)
    if (target === null) return null
    const {path, bytes} = readFileTarget(target)
    return {href: `${data.base}${path}`, bytes}
  }

  async function image(
    value: ImageValue | null | undefined,
    request: ImageRequest,
  ): Promise<RenderedImage | null> {
    const id = value?.asset?._ref ?? value?.asset?._id
    if (!value || !id) return null
    const found = await query(imageAssetQuery, {id})
    if (found === null) return null
    const asset = imageAsset.safeParse(found)
    if (!asset.success) throw new PublishError(`The image ${id} has no size. Upload it again.`)
    const planned = planImage(value, asset.data, request, data.base)
    for (const made of planned.renditions) recording.renditions.set(made.name, made)
    return planned.image
  }

  /** The file of a drawing; `picture` fills a box of its size where the drawing names it. */
  async function drawing(
    request: DrawingRequest,
    picture?: {image: ImageValue; width: number; height: number} | null,
  ): Promise<{src: string; width: number; height: number}> {
    const id = picture?.image.asset?._ref ?? picture?.image.asset?._id
    const found = id ? imageAsset.safeParse(await query(imageAssetQuery, {id})).data : undefined
    const drawn = picture && found ? {...picture.image, ...picture, asset: found} : null
    const made = planDrawing(request, drawn)
    recording.renditions.set(made.name, made)
    const {width, height} = request
    return {src: `${data.base}/${IMAGES_FOLDER}/${made.name}`, width, height}
  }

  const reportProblem = (problem: ContentProblem): void => {
    recording.problems.push(problem)
  }

  const inline = (text: string): string => {
    // Both in CSS and in JSON, an escaped slash is a slash, and no element ends here.
    const escaped = withoutForbidden(text).replaceAll('</', '<\\/')
    recording.inline.add(escaped)
    return escaped
  }

  const own = {query, href, server, figures, file, image, drawing, inline, reportProblem}
  return {page: {...data, ...own}, recording}
}

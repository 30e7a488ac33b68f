import {hash} from 'node:crypto'
import {z} from 'zod'
import {BASE_PLACEHOLDER} from '../compile/names.ts'
import {asError, type ErrorLocation, PublishError} from '../errors.ts'
import {IMAGES_FOLDER} from '../images/rendition.ts'
import {type DeclaredInline, withContentSecurityPolicy} from './content-security-policy.ts'
import {withoutForbidden} from './html-characters.ts'
import type {PageJob, PageNeeds, PageResources, RenderedPage} from './job.ts'
import {createPage} from './locals.ts'

/** What a compiled bundle's entry exports; see compile/server-entry.js. */
export interface TemplateBundle {
  templates: readonly string[]
  /** Texts of the inline scripts that templates and islands bring. */
  scripts: readonly string[]
  /** Texts of the inline styles that the compiler brings. */
  styles: readonly string[]
  render(template: string, url: string, locals: object): Promise<Response>
}

const bundleModule = z.object({
  templates: z.array(z.string()),
  scripts: z.array(z.string()),
  styles: z.array(z.string()),
  render: z.custom<TemplateBundle['render']>((value) => typeof value === 'function'),
})

/** Loads a compiled bundle into this thread. */
export async function loadBundle(entry: string): Promise<TemplateBundle> {
  return bundleModule.parse(await import(entry))
}

/** Templates that never read it still need some address. */
const NOWHERE = 'http://page.invalid'

/** A page that failed to render. */
export class RenderFailure extends PublishError {
  /** What it had asked for until then; null when that is unknown because its thread was lost. */
  readonly needs: PageNeeds | null
  /** Whether the same page may succeed with the same content when retried. */
  readonly isPassing: boolean

  constructor(
    cause: Error,
    location: ErrorLocation,
    {needs, isPassing = false}: {needs: PageNeeds | null; isPassing?: boolean},
  ) {
    super(cause.message, location, {cause})
    this.needs = needs
    this.isPassing = isPassing
  }
}

const imagePath = new RegExp(`/${IMAGES_FOLDER}/([\\w.-]+)`, 'g')

/** What a bundle brings inline on pages whose links start at `base`. */
const inlineAt = new WeakMap<TemplateBundle, Map<string, DeclaredInline>>()

function inlineOf(bundle: TemplateBundle, base: string): DeclaredInline {
  const byBase = inlineAt.get(bundle) ?? new Map<string, DeclaredInline>()
  inlineAt.set(bundle, byBase)
  const known = byBase.get(base)
  if (known) return known
  const textsOf = (texts: readonly string[]) =>
    new Set(texts.map((text) => text.replaceAll(BASE_PLACEHOLDER, base)))
  const made = {scripts: textsOf(bundle.scripts), styles: textsOf(bundle.styles)}
  byBase.set(base, made)
  return made
}

/** Names of the image files that a page names, in order, once each. */
function imageNames(text: string): string[] {
  return [...new Set([...text.matchAll(imagePath)].map(([, name = '']) => name))]
}

/** Renders one page. @throws {RenderFailure} with what the template threw */
export async function renderPage(
  bundle: TemplateBundle,
  job: PageJob,
  resources: PageResources,
): Promise<RenderedPage> {
  const {page, recording} = createPage(job.page, resources)
  const needs = () => ({queries: [...recording.queries], links: [...recording.links]})
  const url = (job.page.origin || NOWHERE) + encodeURI(job.page.path)
  const locals = job.page.campaign.slug === '' ? {page, front: page} : {page}
  try {
    const response = await bundle.render(job.template, url, locals)
    // A "not found" page legitimately answers 404.
    if (!response.ok && response.status !== 404) {
      throw new PublishError(`The template answered with status ${response.status}.`)
    }
    const contentType = response.headers.get('content-type') ?? 'text/html'
    const {base} = job.page
    const atBase = (text: string) => text.replaceAll(BASE_PLACEHOLDER, base)
    const text = atBase(await response.text())
    const ofPage = new Set([...recording.inline].map(atBase))
    const body = contentType.startsWith('text/html')
      ? withContentSecurityPolicy(withoutForbidden(text), {
          ...inlineOf(bundle, base),
          ofPage,
          formOrigin: recording.formOrigin,
        })
      : text
    return {
      body,
      hash: hash('sha256', body),
      contentType,
      ...needs(),
      problems: recording.problems,
      // A template may ask for more than it shows: only what the page names is made.
      renditions: imageNames(text).flatMap((name) => recording.renditions.get(name) ?? []),
    }
  } catch (thrown) {
    const location = thrown instanceof PublishError ? thrown.location : {}
    throw new RenderFailure(asError(thrown), location, {needs: needs()})
  }
}

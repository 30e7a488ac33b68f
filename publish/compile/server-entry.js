// The entry of the compiled bundle. JavaScript, because Astro's build reads it as it is.
import {App} from 'astro/app'
import {createApp} from 'astro/app/entrypoint'
import islandScript from 'astro/runtime/server/astro-island.prebuilt.js'
import {ISLAND_STYLES} from 'astro/runtime/server/astro-island-styles.js'

/** An app that rethrows what a template throws, instead of answering 500 with an empty body. */
class PublishingApp extends App {
  createErrorHandler() {
    return {
      renderError: (_request, {error, status}) => {
        throw error ?? new Error(`The template answered ${status}`)
      },
    }
  }
}

const app = new PublishingApp(createApp({streaming: false}).getManifest(), false)
const routes = new Map(
  app
    .getManifest()
    .routes.map(({routeData}) => [
      routeData.component.replace(/^.*?pages\//, '').replace(/\.(astro|[cm]?[jt]sx?)$/, ''),
      routeData,
    ]),
)

const {inlinedScripts, clientDirectives} = app.getManifest()

/**
 * Texts of all inline scripts that pages may contain: those of templates and components, and those that hydrate
 * islands. A page's policy allows no others, so that script text in content does not run.
 */
export const scripts = [...inlinedScripts.values(), ...clientDirectives.values(), islandScript]

/** Texts of all inline styles that the compiler brings; templates declare others as they render. */
export const styles = [
  ISLAND_STYLES,
  ...app
    .getManifest()
    .routes.flatMap(({styles: sheets}) =>
      sheets.flatMap((sheet) => (sheet.type === 'inline' ? [sheet.content] : [])),
    ),
]

/** Names of the templates in the bundle: `home`, `ambassador`, `sitemap.xml` … */
export const templates = [...routes.keys()]

/**
 * Renders one template. `url` only serves templates that read `Astro.url`; the template is chosen by name, so that no
 * public path can collide with another template's.
 */
export function render(template, url, locals) {
  const routeData = routes.get(template)
  if (!routeData) throw new Error(`There is no template "${template}"`)
  return app.render(new Request(url), {locals, routeData})
}

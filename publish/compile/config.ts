import {fileURLToPath} from 'node:url'
import react from '@astrojs/react'
import type {AstroInlineConfig} from 'astro'
import {staticPublisherAdapter} from './adapter.ts'
import {lightReact} from './light-react.ts'

/**
 * Stands in compiled templates for a page's way back to its site's root (`.`, `..`, `../..`).
 * One bundle so serves every campaign, under a domain of its own or below a path.
 */
export const BASE_PLACEHOLDER = '/__BASE__'

/** Folder of the compiled files inside a site, all of them named by their content. */
export const COMPILED_FOLDER = '_astro'

/** The repository: the bundle finds its packages from here. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** Astro's configuration for the templates in `siteFolder` (`pages/` inside it are the templates). */
export function astroConfig(siteFolder: string, outFolder: string): AstroInlineConfig {
  return {
    root: projectRoot,
    srcDir: siteFolder,
    publicDir: `${siteFolder}/public`,
    outDir: outFolder,
    output: 'server',
    adapter: staticPublisherAdapter(),
    integrations: [react()],
    trailingSlash: 'ignore',
    compressHTML: true,
    logLevel: 'silent',
    devToolbar: {enabled: false},
    image: {service: {entrypoint: 'astro/assets/services/noop'}},
    build: {assets: COMPILED_FOLDER, assetsPrefix: BASE_PLACEHOLDER, inlineStylesheets: 'never'},
    vite: {
      logLevel: 'silent',
      plugins: [lightReact()],
      build: {assetsInlineLimit: 0},
      experimental: {
        // Scripts in the browser find their neighbours by themselves; pages learn their base when rendered.
        renderBuiltUrl: (filename, {ssr}) =>
          ssr ? `${BASE_PLACEHOLDER}/${filename}` : {relative: true},
      },
    },
  }
}

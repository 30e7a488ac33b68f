import react from '@astrojs/react'
import type {AstroInlineConfig} from 'astro'
import {staticPublisherAdapter} from './adapter.ts'
import {lightReact} from './light-react.ts'
import {BASE_PLACEHOLDER, COMPILED_FOLDER, projectRoot} from './names.ts'
import {joinStyleSheets} from './style-sheets.ts'

/** Astro's configuration for the templates in `siteFolder` (`pages/` inside it are the templates). */
export function astroConfig(siteFolder: string, outFolder: string): AstroInlineConfig {
  return {
    root: projectRoot,
    srcDir: siteFolder,
    publicDir: `${siteFolder}/public`,
    outDir: outFolder,
    output: 'server',
    adapter: staticPublisherAdapter(),
    integrations: [react(), joinStyleSheets(`${COMPILED_FOLDER}/`)],
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
        // Scripts in the browser resolve their neighbours themselves; pages get their base when rendered.
        renderBuiltUrl: (filename, {ssr}) =>
          ssr ? `${BASE_PLACEHOLDER}/${filename}` : {relative: true},
      },
    },
  }
}

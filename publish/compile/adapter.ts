import type {AstroIntegration} from 'astro'

/**
 * The Astro adapter: pages are compiled once to a server bundle, whose entry hands out a renderer.
 * It runs no server; `publish` calls the renderer and writes what it answers.
 */
export function staticPublisherAdapter(): AstroIntegration {
  return {
    name: 'hemvist-publisher',
    hooks: {
      'astro:config:done': ({setAdapter}) =>
        setAdapter({
          name: 'hemvist-publisher',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server-entry.js', import.meta.url),
          adapterFeatures: {buildOutput: 'server'},
          supportedAstroFeatures: {serverOutput: 'stable', staticOutput: 'stable'},
        }),
    },
  }
}

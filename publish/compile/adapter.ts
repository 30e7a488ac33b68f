import type {AstroIntegration} from 'astro'

/**
 * The Astro adapter: compiles pages once to a server bundle whose entry exports a renderer. It runs no server;
 * `publish` calls the renderer and writes the responses.
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

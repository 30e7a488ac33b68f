import {fileURLToPath} from 'node:url'
import {astroConfig} from './publish/compile/config.ts'

// For Astro's own tools (`astro check`, editors). Publishing calls Astro with the same configuration.
export default astroConfig(
  fileURLToPath(new URL('./site', import.meta.url)),
  fileURLToPath(new URL('./.cache/astro', import.meta.url)),
)

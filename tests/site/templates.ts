import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The file of a template in site/pages, by the name that routes give it. */
export function templateFile(template: string): string {
  const file = `site/pages/${template}`
  return existsSync(join(root, `${file}.astro`)) ? `${file}.astro` : `${file}.ts`
}

import {stat} from 'node:fs/promises'
import type {ArtifactType} from './artifact-type.ts'
import {keyOf} from './key.ts'
import {printer} from './print/chromium.ts'
import {print, release} from './print/press.ts'

/** Raise this when the same pages give a different document. */
const PRINT_VERSION = 2

/** Identifies the program that prints, since another one may break lines differently. */
async function program(): Promise<unknown> {
  const path = await printer()
  if (!path) return null
  const {size, mtimeMs} = await stat(path)
  return [path, size, mtimeMs]
}

/**
 * A page in print: laid out by Chromium from CSS paged media, tagged for screen readers, with an outline and embedded
 * fonts. The page declares its bleed, in millimetres: `<html data-bleed="3">`.
 */
export const pdf: ArtifactType = {
  kind: 'pdf',
  isQuick: false,
  async jobs(pages, site) {
    if (pages.length === 0) return []
    const by = await program()
    return pages.map((page) => ({
      name: `pdf ${page.path}`,
      key: keyOf(PRINT_VERSION, by, page.path, page.makes.path, page.hash),
      page: page.path,
      links: [[page.makes.linkKey, page.makes.path.slice(1)]],
      make: async (signal) => [(await print(page, site, signal)).file],
    }))
  },
  release,
}

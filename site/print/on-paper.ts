import type {Page} from '../page.ts'
import {hyphenated} from '../text/hyphens.ts'

/** The same page with pictures for paper: one file each, at the resolution of print, in a format that PDF holds as it is. */
export function onPaper(page: Page): Page {
  return {
    ...page,
    async image(value, request) {
      const image = await page.image(value, request)
      return image && {...image, sources: [], srcset: `${image.src} ${image.width}w`}
    },
  }
}

/** Running text with soft hyphens in its long words: where lines break must not depend on a browser's dictionaries. */
export const softened = (html: string, language: string): string =>
  html.replace(/>[^<]+</g, (text) => hyphenated(text, language))

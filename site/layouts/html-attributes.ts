import {directionOf} from '../i18n/index.ts'
import type {Look} from '../themes/index.ts'

/** The attributes of a page's root element: its language, and what the styles of its campaign's look go by. */
export const htmlAttributes = (language: string, {family, shape, motif}: Look) => ({
  lang: language,
  dir: directionOf(language),
  'data-family': family,
  'data-shape': shape,
  'data-motif': motif,
})

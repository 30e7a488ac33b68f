/** The files of themes, by Vite: rules as text, fonts as addresses of their hashed copies. */
import type {ThemeFamily} from '../../schemas/index.ts'
import badge from './families/badge.css?inline'
import fjall from './families/fjall.css?inline'
import kust from './families/kust.css?inline'
import kvarter from './families/kvarter.css?inline'
import skog from './families/skog.css?inline'
import sol from './families/sol.css?inline'

export const familyStyles: Record<ThemeFamily, string> = {sol, badge, fjall, kust, skog, kvarter}

const fonts = import.meta.glob<string>('../fonts/files/*.woff2', {
  eager: true,
  query: '?url',
  import: 'default',
})

export function fontUrl(file: string): string {
  const url = fonts[`../fonts/files/${file}`]
  if (!url) throw new Error(`There is no font file ${file}: run "node site/fonts/subset.ts"`)
  return url
}

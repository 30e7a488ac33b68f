/** The files of themes, by Vite: rules as text, fonts as addresses of their hashed copies. */
import type {ThemeFamily} from '../../schemas/index.ts'

/** A family's rules in the order in which they win: its frame, its sections, then pages that differ from those. */
const rules = import.meta.glob<string>('./families/*/{frame,sections,pages}.css', {
  eager: true,
  query: '?inline',
  import: 'default',
})

/** The rules of a family as one text; a front page has nothing but sections, and needs no others. */
export const familyStyles = (family: ThemeFamily, isFront: boolean): string =>
  ['frame', 'sections', ...(isFront ? [] : ['pages'])]
    .map((part) => rules[`./families/${family}/${part}.css`])
    .join('')

const fonts = import.meta.glob<string>('../fonts/files/*.woff2', {
  eager: true,
  query: '?url',
  import: 'default',
})

const staticFonts = import.meta.glob<string>('../fonts/static/*.woff', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a font in one weight, as scripts/tools/fonts/static.ts made it. */
export function staticFontUrl(file: string): string {
  const url = staticFonts[`../fonts/static/${file}`]
  if (!url)
    throw new Error(`There is no font file ${file}: run "node scripts/tools/fonts/static.ts"`)
  return url
}

export function fontUrl(file: string): string {
  const url = fonts[`../fonts/files/${file}`]
  if (!url)
    throw new Error(`There is no font file ${file}: run "node scripts/tools/fonts/subset.ts"`)
  return url
}

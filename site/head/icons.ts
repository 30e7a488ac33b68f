import type {DrawnNode, Page} from '../page.ts'
import {firstLetter} from '../text/letters.ts'
import {svgUrl} from '../text/urls.ts'
import {escapeXml} from '../text/xml.ts'
import {familyOf, paletteOf} from '../themes/chosen.ts'
import type {Theme} from '../types.generated.ts'
import {motifImage} from './share/motifs.ts'
import {typeOf} from './share/type.ts'

/** Side of the icon on a telephone's home screen, in pixels, as Apple asks for it; others scale it. */
const TOUCH_SIDE = 180
const LETTER = 118
const MOTIF = 96

interface Campaign {
  name: string | null
  theme: Theme | null | undefined
}

/** The first letter of a campaign's name in its colours, as a browser tab shows it: an address of an SVG. */
export function tabIcon({name, theme}: Campaign): string {
  const initial = escapeXml(firstLetter(name ?? ''))
  const {primary, onPrimary} = paletteOf(theme)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="${primary}"/>` +
    `<text x="16" y="22.5" font-family="Arial,sans-serif" font-weight="700" font-size="19" text-anchor="middle" fill="${onPrimary}">${initial}</text></svg>`
  return svgUrl(svg)
}

/**
 * The icon on a telephone's home screen, in a list of bookmarks and wherever SVG is not shown: the campaign's first
 * letter in its own typeface, with its motif. It fills its square, whose corners the system rounds.
 */
export async function touchIcon(page: Page, {name, theme}: Campaign): Promise<string> {
  const initial = firstLetter(name ?? '')
  const {primary, onPrimary, accent} = paletteOf(theme)
  const type = typeOf(theme, page.languages[0] ?? page.language, initial)
  const motif = motifImage(theme?.motif ?? familyOf(theme).motif, accent)
  const ornament: DrawnNode[] = motif
    ? [
        {
          type: 'img',
          props: {
            src: motif,
            width: MOTIF,
            height: MOTIF,
            style: {position: 'absolute', right: -22, bottom: -22, width: MOTIF, height: MOTIF},
          },
        },
      ]
    : []
  const element: DrawnNode = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        position: 'relative',
        overflow: 'hidden',
        width: TOUCH_SIDE,
        height: TOUCH_SIDE,
        paddingLeft: 26,
        paddingTop: 12,
        background: primary,
        color: onPrimary,
        fontFamily: type.display,
        fontSize: LETTER,
        lineHeight: 1,
      },
      children: [...ornament, {type: 'div', props: {style: {display: 'flex'}, children: initial}}],
    },
  }
  const drawing = {width: TOUCH_SIDE, height: TOUCH_SIDE, element, fonts: type.files}
  return (await page.drawing(drawing)).src
}

import {cuts} from '../fonts/still.generated.ts'
import {directionOf} from '../i18n/index.ts'
import type {Drawing, DrawnNode, ImageValue, Page} from '../page.ts'
import {families} from '../themes/families.ts'
import {paletteOf} from '../themes/index.ts'
import {lightTokens} from '../themes/palette.ts'
import {type Face, face, familiesOf} from '../themes/typefaces.ts'
import type {Theme} from '../types.generated.ts'
import {motifImage} from './motifs.ts'

/** Measures that Open Graph's readers show whole. */
const WIDTH = 1200
const HEIGHT = 630
const PICTURE_WIDTH = 500
const MARGIN = 64
const LONGEST_TITLE = 120

type Children = readonly (DrawnNode | undefined)[]

const box = (
  style: Readonly<Record<string, string | number>>,
  children: Children | string,
): DrawnNode => ({
  type: 'div',
  props: {
    style: {display: 'flex', ...style},
    children:
      typeof children === 'string' ? children : children.filter((child) => child !== undefined),
  },
})

const image = (src: string, width: number, height: number, style = {}): DrawnNode => ({
  type: 'img',
  props: {src, width, height, style: {width, height, ...style}},
})

const shortened = (title: string): string => {
  if (title.length <= LONGEST_TITLE) return title
  const cut = title.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** Width of a letter in its own size, the widest of a word's counted in, for a face as wide as its stand-in. */
const LETTER = {sans: 0.62, sansBold: 0.64, serif: 0.56, serifBold: 0.58} as const
const USUAL_LETTER = 0.6
/** Titles in narrow letters may stand this much larger. */
const MOST_GROWTH = 1.3

const letterOf = ({fallback, sizeAdjust}: Face): number => LETTER[fallback] * sizeAdjust

/** The largest letters that a title fits its lines in; the longest word may not break. */
function titleSize(title: string, width: number, letter: number): number {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length))
  const byWord = width / (longest * letter)
  const usual = title.length <= 22 ? 92 : title.length <= 45 ? 76 : title.length <= 80 ? 60 : 48
  const byLength = usual * Math.min(USUAL_LETTER / letter, MOST_GROWTH)
  return Math.floor(Math.min(byWord, byLength))
}

function fontsOf(theme: Theme | null | undefined, language: string) {
  const pair = theme?.typefaces ?? families[theme?.family ?? 'sol'].typefaces
  const {display, text, companion} = familiesOf(pair, language)
  const heaviest = (family: string) =>
    cuts
      .filter((cut) => cut.family === family && cut.style === 'normal')
      .reduce((best, cut) => (cut.weight > best.weight ? cut : best))
  const used = [...new Set([display, text, companion].filter((name) => name !== undefined))]
  return {
    letter: letterOf(face(display)),
    display: [display, companion].filter(Boolean).join(', '),
    text: [text, companion].filter(Boolean).join(', '),
    files: used.map((name) => ({
      name,
      weight: 400,
      style: 'normal' as const,
      file: `fonts/still/${heaviest(name).file}`,
    })),
  }
}

export interface Card {
  /** The campaign's name. */
  name: string
  title: string
  picture: ImageValue | null | undefined
  theme: Theme | null | undefined
}

/**
 * The picture that stands beside a shared link: the page's title in the campaign's colours and letters, with its
 * portrait or picture when it has one. Null in languages written from right to left, which cannot be drawn.
 */
export async function shareCard(page: Page, {name, title, picture, theme}: Card) {
  if (directionOf(page.language) === 'rtl') return null
  const tokens = lightTokens(paletteOf(theme))
  const {letter, display, text, files} = fontsOf(theme, page.language)
  const motif = theme?.motif ?? families[theme?.family ?? 'sol'].motif
  const hasPicture = Boolean(picture?.asset)
  const width = hasPicture ? WIDTH - PICTURE_WIDTH : WIDTH
  const words = shortened(title)
  const side = hasPicture ? 300 : 520
  const ornament = motifImage(motif, tokens.accent)
  const element = box(
    {width: WIDTH, height: HEIGHT, background: tokens.primary, color: tokens.onPrimary},
    [
      box(
        {
          position: 'relative',
          overflow: 'hidden',
          flexDirection: 'column',
          justifyContent: 'space-between',
          boxSizing: 'border-box',
          flexShrink: 0,
          width,
          height: HEIGHT,
          padding: MARGIN,
        },
        [
          ornament
            ? image(ornament, side, side, {
                position: 'absolute',
                right: -100,
                ...(hasPicture ? {top: -120} : {bottom: -110}),
                opacity: hasPicture ? 0.55 : 0.9,
              })
            : undefined,
          box({fontFamily: text, fontSize: 30}, words === name ? '' : name),
          box(
            {
              fontFamily: display,
              fontSize: titleSize(words, width - 2 * MARGIN - (hasPicture ? 0 : 260), letter),
              lineHeight: 1.06,
              letterSpacing: '-0.015em',
              maxWidth: hasPicture ? width - 2 * MARGIN : WIDTH - 2 * MARGIN - 260,
            },
            words,
          ),
        ],
      ),
      hasPicture ? image('picture:', PICTURE_WIDTH, HEIGHT, {objectFit: 'cover'}) : undefined,
    ],
  )
  const drawing: Drawing = {width: WIDTH, height: HEIGHT, element, fonts: files}
  const shown =
    picture && hasPicture ? {image: picture, width: PICTURE_WIDTH, height: HEIGHT} : null
  return page.drawing(drawing, shown)
}

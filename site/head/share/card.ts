import type {Motif} from '../../../schemas/index.ts'
import {directionOf, directionOfText} from '../../i18n/direction.ts'
import type {DrawingRequest, DrawnNode, ImageValue, Page} from '../../page.ts'
import {hyphenated} from '../../text/hyphens.ts'
import {shortened} from '../../text/letters.ts'
import {familyOf, paletteOf} from '../../themes/chosen.ts'
import {lightTokens} from '../../themes/palette.ts'
import type {Theme} from '../../types.generated.ts'
import {motifImage} from './motifs.ts'
import {typeOf} from './type.ts'

/** Measures that Open Graph's readers show whole. */
const WIDTH = 1200
const HEIGHT = 630
const PICTURE_WIDTH = 500
const MARGIN = 64
/** What a card without a picture keeps free for its motif. */
const BESIDE_MOTIF = 320
/** The largest letters of a title; long ones are smaller. */
const TITLE = 116
const GAP = 24
/** Side of the motif beside a picture. */
const EMBLEM = 104
/** How far a large motif reaches below the card's edge, which some stand on. */
const below: Partial<Record<Motif, number>> = {peaks: 0, trees: 125}
const USUALLY_BELOW = 110
const LONGEST_TITLE = 120
const LONGEST_LEAD = 90

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

export interface Card {
  /** The campaign's name. */
  name: string
  title: string
  /** What stands below the title; '' for nothing. */
  lead: string
  picture: ImageValue | null | undefined
  theme: Theme | null | undefined
}

/**
 * The picture that stands beside a shared link: the page's title in the campaign's colours and letters, with its
 * portrait or picture when it has one. In languages written from right to left it is the other way round, as the page is.
 */
export async function shareCard(page: Page, {name, title, lead, picture, theme}: Card) {
  const tokens = lightTokens(paletteOf(theme))
  const words = shortened(title, LONGEST_TITLE)
  const under = shortened(lead, LONGEST_LEAD)
  const from = words === name ? '' : shortened(name, LONGEST_TITLE)
  const type = typeOf(theme, page.language, words + under + from)
  const motif = theme?.motif ?? familyOf(theme).motif
  const hasPicture = Boolean(picture?.asset)
  const width = hasPicture ? WIDTH - PICTURE_WIDTH : WIDTH
  const column = width - 2 * MARGIN - (hasPicture ? 0 : BESIDE_MOTIF)
  const side = hasPicture ? EMBLEM : 460
  const ornament = motifImage(motif, tokens.accent)
  const direction = directionOf(page.language)
  /** A text of its own direction, at the side where the page begins. */
  const line = (text: string, style: Readonly<Record<string, string | number>>) =>
    box({direction, width: column}, [
      box(
        {
          direction: directionOfText(text, direction),
          textAlign: direction === 'rtl' ? 'right' : 'left',
          ...style,
        },
        text,
      ),
    ])
  const element = box(
    {
      width: WIDTH,
      height: HEIGHT,
      direction,
      background: tokens.primary,
      color: tokens.onPrimary,
    },
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
                ...(hasPicture
                  ? {top: MARGIN, insetInlineEnd: MARGIN}
                  : {bottom: -(below[motif] ?? USUALLY_BELOW), insetInlineEnd: -100}),
              })
            : undefined,
          line(from, {
            fontFamily: type.text,
            fontSize: 30,
            width: hasPicture ? column - EMBLEM - GAP : column,
          }),
          box({flexDirection: 'column'}, [
            line(words === name ? words : hyphenated(words, page.language), {
              fontFamily: type.display,
              fontSize: TITLE,
              lineHeight: type.lineHeight,
              letterSpacing: type.letterSpacing,
              width: column,
              maxHeight: under ? 260 : 370,
            }),
            under
              ? line(under, {
                  fontFamily: type.text,
                  fontSize: 34,
                  lineHeight: 1.35,
                  width: column,
                  marginTop: GAP,
                })
              : undefined,
          ]),
        ],
      ),
      hasPicture ? image('picture:', PICTURE_WIDTH, HEIGHT, {objectFit: 'cover'}) : undefined,
    ],
  )
  const drawing: DrawingRequest = {width: WIDTH, height: HEIGHT, element, fonts: type.files}
  const shown =
    picture && hasPicture ? {image: picture, width: PICTURE_WIDTH, height: HEIGHT} : null
  return page.drawing(drawing, shown)
}

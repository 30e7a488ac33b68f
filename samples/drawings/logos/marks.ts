import {type Drawing, ellipse, fill, rect} from '../kit/svg.ts'
import * as figures from './figures.ts'

const SIDE = 1200

type Ground = (colour: string) => string

const shapeOf = (inner: (colour: string, inset: number) => string): Ground => {
  // A rim of paper around the mark: it stands on dark grounds as on light ones.
  return (colour) => inner('#ffffff', 0) + inner(colour, 36)
}

const shield = shapeOf((colour, inset) =>
  fill(
    `M${150 + inset} ${60 + inset}H${1050 - inset}V${620}C${1050 - inset} ${900 - inset / 2} 820 ${1080 - inset} 600 ${1160 - inset * 1.2}C380 ${1080 - inset} ${150 + inset} ${900 - inset / 2} ${150 + inset} 620Z`,
    colour,
  ),
)
const disc = shapeOf((colour, inset) => ellipse(600, 600, 560 - inset, 560 - inset, colour))
const tile = shapeOf((colour, inset) =>
  rect(70 + inset, 70 + inset, 1060 - 2 * inset, 1060 - 2 * inset, colour, {rx: 180 - inset}),
)

const mark = (
  ground: Ground,
  colour: string,
  figure: figures.Figure,
  second: string,
): (() => Drawing) => {
  return () => ({width: SIDE, height: SIDE, body: ground(colour) + figure('#ffffff', second)})
}

const drawn: Record<string, () => Drawing> = {
  'kumla-kommun': mark(shield, '#8c2f12', figures.railway, '#ffb43a'),
  'askersunds-kommun': mark(shield, '#0d5a75', figures.sail, '#ffd25e'),
  'norsjo-kommun': mark(shield, '#2b2963', figures.spruces, '#b4476a'),
  'overtornea-kommun': mark(shield, '#0e3b4a', figures.sun, '#ffc861'),
  'skelleftea-kommun': mark(shield, '#1d3a5f', figures.timber, '#f26a32'),
  'region-blekinge': mark(disc, '#0b4a5e', figures.oak, '#efc15a'),
  'region-varmland': mark(disc, '#5c2b4e', figures.lake, '#b9c98d'),
  'region-vasterbotten': mark(disc, '#123f3c', figures.bands, '#ee8298'),
  'business-region-orebro': mark(tile, '#4a2fc0', figures.steps, '#35e0a1'),
  orebrokompaniet: mark(tile, '#b3123f', figures.castle, '#ffc2d1'),
  'handelskammaren-malardalen': mark(disc, '#14365c', figures.rings, '#e8b23a'),
  'orebro-universitet': mark(disc, '#8a1538', figures.book, '#f2c7b0'),
  techtank: mark(tile, '#20364a', figures.spark, '#f5a623'),
  'visit-blekinge': mark(tile, '#0f6b6b', figures.pin, '#f5d27a'),
  'hela-sverige-ska-leva-vasterbotten': mark(disc, '#2f6b2f', figures.village, '#f6d04d'),
  norrlandsforbundet: mark(disc, '#17513a', figures.aurora, '#9fe0b8'),
  'leader-skelleftea-alvdal': mark(tile, '#3c6e1f', figures.path, '#f0c419'),
  jordbruksverket: mark(tile, '#5a4a12', figures.corn, '#e8c64a'),
}

/** Marks of those who stand behind the campaigns, by file name: drawn for the samples, none is an organisation's own. */
export const logos: Record<string, {title: string; draw: () => Drawing}> = Object.fromEntries(
  Object.entries(drawn).map(([name, draw]) => [
    `logotyp-${name}`,
    {
      title: 'Ett märke som är tecknat för exemplet',
      draw,
    },
  ]),
)

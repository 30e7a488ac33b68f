import {type Drawing, ellipse, fill, group, p, rect, stroke} from '../../kit/svg.ts'
import {sol} from '../../sol/palette.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'

const SQUARE = 400
const COLUMNS = 4
const ROWS = 5

/** A piece's foot in light and shadow. */
interface Side {
  foot: string
  shade: string
}
const home: Side = {foot: sol.white, shade: sol.sand}
const away: Side = {foot: sol.deep, shade: sol.night}

/** Places `inner` on a square; its origin is the middle of the square's lower edge. */
const on = (column: number, row: number, inner: string): string =>
  group(inner, {transform: p`translate(${(column + 0.5) * SQUARE} ${(row + 1) * SQUARE - 48})`})

const foot = ({foot, shade}: Side): string =>
  ellipse(22, 0, 140, 20, sol.deep, {opacity: 0.28}) +
  fill('M-112 0v-22a22 22 0 0 1 22-22h180a22 22 0 0 1 22 22v22Z', foot) +
  fill('M-72-44c30-26 36-52 38-84h68c2 32 8 58 38 84Z', foot) +
  fill('M14-44c-6-26-8-52-8-84h28c2 32 8 58 38 84ZM40 0v-44h50a22 22 0 0 1 22 22v22Z', shade) +
  rect(-62, -146, 124, 26, foot, {rx: 13})

const tower = (side: Side): string =>
  foot(side) +
  fill('M-84-146V-292h42v36h24v-36h36v36h24v-36h42v146Z', side.foot) +
  fill('M30-146V-256h12v-36h42v146Z', side.shade) +
  fill('M-22-146v-44a22 22 0 0 1 44 0v44Z', sol.sun)

const spruce = (side: Side, light: string, dark: string): string =>
  foot(side) +
  fill('M0-348l46 74h-22l44 64h-24l46 66h-180l46-66h-24l44-64h-22Z', light) +
  fill('M0-348l46 74h-22l44 64h-24l46 66h-90Z', dark)

const house = (side: Side, wall: string, shade: string, roof: string): string =>
  foot(side) +
  rect(-78, -238, 156, 92, wall) +
  rect(26, -238, 52, 92, shade) +
  fill('M34-290v-46h26v70Z', shade) +
  fill('M-100-230L0-322L100-230Z', roof) +
  rect(-54, -218, 34, 40, sol.cream) +
  stroke('M-37-218v40M-54-198h34', roof, 6) +
  rect(-2, -212, 36, 66, roof)

const box = (side: Side): string =>
  foot(side) +
  rect(-80, -268, 160, 122, sol.pink) +
  rect(30, -268, 50, 122, sol.coral, {opacity: 0.5}) +
  fill('M-80-268l-34-44h70l44 44Z', sol.cream) +
  fill('M80-268l34-44h-70l-44 44Z', sol.coral) +
  fill('M-22-268h44v50l-22-14-22 14Z', sol.white)

/** Marks where a piece stood before it moved. */
const trace = stroke(
  'M-112 0v-22a22 22 0 0 1 22-22h18c30-26 36-52 38-76h-28v-26h-16v-84h-22L0-322L100-230h-22v84h-16v26h-28c2 24 8 50 38 76h18a22 22 0 0 1 22 22v22Z',
  sol.cream,
  12,
  {'stroke-dasharray': '6 26'},
)

const dark = Array.from({length: COLUMNS * ROWS}, (_, index) => {
  const column = index % COLUMNS
  const row = Math.floor(index / COLUMNS)
  return (column + row) % 2
    ? p`M${column * SQUARE} ${row * SQUARE}h${SQUARE}v${SQUARE}h-${SQUARE}Z`
    : ''
}).join('')

/** A house has made a knight's move: two squares up, one to the right. */
export const chessboard = (): Drawing =>
  recolour(
    {
      width: COLUMNS * SQUARE,
      height: ROWS * SQUARE,
      body:
        rect(0, 0, COLUMNS * SQUARE, ROWS * SQUARE, sol.sky) +
        fill(dark, sol.teal) +
        on(0, 0, tower(away)) +
        on(3, 0, spruce(away, sol.palm, sol.mustard)) +
        on(0, 2, house(away, sol.white, sol.sand, sol.red)) +
        on(1, 3, trace) +
        stroke('M600 1200V624H830M786 560L850 624L786 688', sol.sun, 34) +
        on(2, 1, house(home, sol.coral, sol.red, sol.deep)) +
        on(2, 3, spruce(home, sol.sun, sol.mustard)) +
        on(0, 4, box(home)) +
        on(3, 4, tower(home)),
    },
    sol,
    inks.smartMove,
  )

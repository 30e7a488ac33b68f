import {p} from './svg.ts'

/**
 * Heads are drawn in head space: x −100…100 between the cheeks, y 0 at the crown, 140 at the eyes,
 * 196 under the nose, 232 at the mouth and 284 at the chin. `Head.path` maps such path data onto the sheet
 * (800 × 1000) so that one haircut fits every head.
 */
export type HeadShape = {
  /** 0 = infant … 1 = adult: children have a rounder head that sits lower on the sheet. */
  grown?: number
  /** Width of the jaw and of the chin, as shares of the cheeks. */
  jaw?: number
  chin?: number
  /** Face length, 1 = normal. */
  long?: number
  /** Width, 1 = normal. */
  wide?: number
  /** −1 looks to the left of the sheet, 1 to the right. */
  turn?: number
  /** Leaning in degrees. */
  tilt?: number
}

export type Head = {
  shape: Required<HeadShape>
  /** Sheet coordinates of the neck's axis, the crown and the chin. */
  cx: number
  top: number
  chinY: number
  /** Sheet units for one unit of head space. */
  scale: number
  /** Horizontal shift of the features, in head space. */
  axis: number
  x: (x: number) => number
  y: (y: number) => number
  path: (d: string) => string
  outline: string
  ears: string
}

const ear = (side: 1 | -1, y: number): string =>
  `M${side * 94} ${y - 24}C${side * 112} ${y - 38} ${side * 126} ${y - 22} ${side * 120} ${y + 2}C${side * 117} ${y + 22} ${side * 106} ${y + 34} ${side * 94} ${y + 28}Z`

/** Places a head of the given shape on the 800 × 1000 sheet. */
export const makeHead = (given: HeadShape = {}): Head => {
  const shape = {grown: 1, jaw: 0.8, chin: 0.3, long: 1, wide: 1, turn: 0, tilt: 0, ...given}
  const {grown, jaw, chin, long, wide, turn} = shape
  const scale = 1.06 + 0.2 * grown
  const sy = scale * (0.88 + 0.12 * grown) * long
  const sx = scale * wide * (1.06 - 0.06 * grown)
  const chinY = 660 - 36 * grown
  const top = chinY - 284 * sy
  const cx = 400
  const x = (value: number) => cx + value * sx * (1 - Math.sign(value) * turn * 0.05)
  const y = (value: number) => top + value * sy
  const path = (d: string): string =>
    d.replace(
      /(-?[\d.]+)[ ,]+(-?[\d.]+)/g,
      (_, a: string, b: string) => p`${x(Number(a))} ${y(Number(b))}`,
    )
  const j = jaw * 100
  const c = chin * 100
  const lean = turn * 8
  const outline = path(
    p`M0 0C70 0 100 52 100 126C100 176 ${j + 7} 204 ${j + lean} 230C${j - 10 + lean} 260 ${c + 14 + lean} 284 ${lean} 284C${lean - c - 14} 284 ${10 - j + lean} 260 ${lean - j} 230C${-j - 7} 204 -100 176 -100 126C-100 52 -70 0 0 0Z`,
  )
  const ears = path((turn < 0.45 ? ear(1, 152) : '') + (turn > -0.45 ? ear(-1, 152) : ''))
  return {shape, cx, top, chinY, scale: sx, axis: turn * 20, x, y, path, outline, ears}
}

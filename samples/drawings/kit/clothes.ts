import type {Head} from './head.ts'
import {p} from './svg.ts'

/** Clothes on the sheet: the silhouette, pieces over it by role, and drawn lines. */
export type Clothes = {
  body: string
  /** What shows in the neckline (a shirt under a jacket). */
  under?: string
  pieces?: string
  trim?: string
  lines?: string
  /** Drawn over chin and neck (hoods, turtlenecks, shawls). */
  over?: string
  overLines?: string
}

export type Cut =
  | 'crew'
  | 'vneck'
  | 'shirt'
  | 'turtleneck'
  | 'blazer'
  | 'hoodie'
  | 'overalls'
  | 'hiviz'
  | 'cardigan'
  | 'parka'
  | 'apron'
  | 'shawl'
  | 'campShirt'

type Frame = {cx: number; n: number; s: number; neck: number}

const silhouette = ({cx, n, s, neck}: Frame): string =>
  p`M${cx - neck - 8} ${n}C${cx - neck - 40} ${n + 40} ${cx - s + 60} ${n + 38} ${cx - s} ${n + 106}C${cx - s - 34} ${n + 160} ${cx - s - 52} 930 ${cx - s - 60} 1010L${cx + s + 60} 1010C${cx + s + 52} 930 ${cx + s + 34} ${n + 160} ${cx + s} ${n + 106}C${cx + s - 60} ${n + 38} ${cx + neck + 40} ${n + 40} ${cx + neck + 8} ${n}`

const sleeves = ({cx, n, s}: Frame): string =>
  p`M${cx - s + 42} ${n + 190}C${cx - s + 26} ${n + 240} ${cx - s + 22} 950 ${cx - s + 24} 1010M${cx + s - 42} ${n + 190}C${cx + s - 26} ${n + 240} ${cx + s - 22} 950 ${cx + s - 24} 1010`

const cuts: Record<Cut, (frame: Frame) => Clothes> = {
  crew: (f) => ({
    body: p`${silhouette(f)}C${f.cx + f.neck - 6} ${f.n + 54} ${f.cx - f.neck + 6} ${f.n + 54} ${f.cx - f.neck - 8} ${f.n}Z`,
    trim: p`M${f.cx - f.neck - 8} ${f.n}C${f.cx - f.neck + 6} ${f.n + 54} ${f.cx + f.neck - 6} ${f.n + 54} ${f.cx + f.neck + 8} ${f.n}L${f.cx + f.neck + 24} ${f.n + 14}C${f.cx + f.neck + 4} ${f.n + 80} ${f.cx - f.neck - 4} ${f.n + 80} ${f.cx - f.neck - 24} ${f.n + 14}Z`,
    lines: sleeves(f),
  }),
  vneck: (f) => ({
    body: p`${silhouette(f)}L${f.cx} ${f.n + 130}Z`,
    trim: p`M${f.cx - f.neck - 8} ${f.n}L${f.cx} ${f.n + 130}L${f.cx + f.neck + 8} ${f.n}L${f.cx + f.neck + 28} ${f.n + 16}L${f.cx} ${f.n + 166}L${f.cx - f.neck - 28} ${f.n + 16}Z`,
    lines: sleeves(f),
  }),
  shirt: (f) => ({
    body: p`${silhouette(f)}L${f.cx} ${f.n + 66}Z`,
    trim: p`M${f.cx - f.neck - 4} ${f.n - 18}L${f.cx - f.neck - 26} ${f.n + 18}L${f.cx - 46} ${f.n + 112}L${f.cx} ${f.n + 64}ZM${f.cx + f.neck + 4} ${f.n - 18}L${f.cx + f.neck + 26} ${f.n + 18}L${f.cx + 46} ${f.n + 112}L${f.cx} ${f.n + 64}Z`,
    lines: p`M${f.cx} ${f.n + 70}L${f.cx + 4} 1010M${f.cx + 16} ${f.n + 150}h1M${f.cx + 18} ${f.n + 222}h1${sleeves(f)}`,
  }),
  campShirt: (f) => ({
    body: p`${silhouette(f)}L${f.cx + 4} ${f.n + 128}Z`,
    trim: p`M${f.cx - f.neck - 2} ${f.n - 12}L${f.cx - f.neck - 44} ${f.n + 30}L${f.cx - 92} ${f.n + 124}L${f.cx - 60} ${f.n + 116}L${f.cx} ${f.n + 130}ZM${f.cx + f.neck + 2} ${f.n - 12}L${f.cx + f.neck + 44} ${f.n + 30}L${f.cx + 92} ${f.n + 124}L${f.cx + 60} ${f.n + 116}L${f.cx + 8} ${f.n + 130}Z`,
    lines: p`M${f.cx + 4} ${f.n + 132}L${f.cx + 8} 1010M${f.cx + 22} ${f.n + 180}h1M${f.cx + 24} ${f.n + 250}h1${sleeves(f)}`,
  }),
  turtleneck: (f) => ({
    body: p`${silhouette(f)}Z`,
    over: p`M${f.cx - f.neck - 6} ${f.n - 56}C${f.cx - 30} ${f.n - 30} ${f.cx + 30} ${f.n - 30} ${f.cx + f.neck + 6} ${f.n - 56}C${f.cx + f.neck + 14} ${f.n - 20} ${f.cx + f.neck + 18} ${f.n} ${f.cx + f.neck + 22} ${f.n + 26}C${f.cx + 40} ${f.n + 56} ${f.cx - 40} ${f.n + 56} ${f.cx - f.neck - 22} ${f.n + 26}C${f.cx - f.neck - 18} ${f.n} ${f.cx - f.neck - 14} ${f.n - 20} ${f.cx - f.neck - 6} ${f.n - 56}Z`,
    overLines: p`M${f.cx - f.neck - 14} ${f.n - 8}C${f.cx - 30} ${f.n + 18} ${f.cx + 30} ${f.n + 18} ${f.cx + f.neck + 14} ${f.n - 8}`,
    lines: sleeves(f),
  }),
  blazer: (f) => ({
    body: p`${silhouette(f)}L${f.cx + 8} ${f.n + 250}Z`,
    under: p`M${f.cx - f.neck - 30} ${f.n + 20}C${f.cx - 30} ${f.n + 60} ${f.cx + 30} ${f.n + 60} ${f.cx + f.neck + 30} ${f.n + 20}L${f.cx + 90} ${f.n + 120}L${f.cx + 8} ${f.n + 270}L${f.cx - 90} ${f.n + 120}Z`,
    trim: p`M${f.cx - f.neck - 8} ${f.n - 4}L${f.cx - f.neck - 44} ${f.n + 30}L${f.cx - 122} ${f.n + 112}L${f.cx - 88} ${f.n + 130}L${f.cx - 104} ${f.n + 156}L${f.cx + 8} ${f.n + 268}C${f.cx - 40} ${f.n + 190} ${f.cx - 70} ${f.n + 110} ${f.cx - f.neck - 8} ${f.n - 4}ZM${f.cx + f.neck + 8} ${f.n - 4}L${f.cx + f.neck + 44} ${f.n + 30}L${f.cx + 122} ${f.n + 112}L${f.cx + 88} ${f.n + 130}L${f.cx + 104} ${f.n + 156}L${f.cx + 8} ${f.n + 268}C${f.cx + 46} ${f.n + 190} ${f.cx + 72} ${f.n + 110} ${f.cx + f.neck + 8} ${f.n - 4}Z`,
    lines: sleeves(f),
  }),
  hoodie: (f) => ({
    body: p`${silhouette(f)}C${f.cx + f.neck - 6} ${f.n + 54} ${f.cx - f.neck + 6} ${f.n + 54} ${f.cx - f.neck - 8} ${f.n}Z`,
    trim: p`M${f.cx - f.neck - 6} ${f.n - 34}C${f.cx - f.neck - 90} ${f.n - 8} ${f.cx - f.neck - 76} ${f.n + 74} ${f.cx - 8} ${f.n + 116}C${f.cx - 44} ${f.n + 60} ${f.cx - f.neck} ${f.n + 20} ${f.cx - f.neck - 6} ${f.n - 34}ZM${f.cx + f.neck + 6} ${f.n - 34}C${f.cx + f.neck + 90} ${f.n - 8} ${f.cx + f.neck + 76} ${f.n + 74} ${f.cx + 8} ${f.n + 116}C${f.cx + 44} ${f.n + 60} ${f.cx + f.neck} ${f.n + 20} ${f.cx + f.neck + 6} ${f.n - 34}Z`,
    lines: p`M${f.cx - 30} ${f.n + 104}L${f.cx - 36} ${f.n + 196}M${f.cx + 30} ${f.n + 104}L${f.cx + 34} ${f.n + 180}${sleeves(f)}`,
  }),
  overalls: (f) => ({
    body: p`${silhouette(f)}C${f.cx + f.neck - 6} ${f.n + 54} ${f.cx - f.neck + 6} ${f.n + 54} ${f.cx - f.neck - 8} ${f.n}Z`,
    pieces: p`M${f.cx - 126} ${f.n + 54}L${f.cx - 82} ${f.n + 36}L${f.cx - 78} ${f.n + 180}L${f.cx + 78} ${f.n + 180}L${f.cx + 82} ${f.n + 36}L${f.cx + 126} ${f.n + 54}L${f.cx + 124} ${f.n + 240}C${f.cx + 150} ${f.n + 300} ${f.cx + 180} 980 ${f.cx + 184} 1010L${f.cx - 184} 1010C${f.cx - 180} 980 ${f.cx - 150} ${f.n + 300} ${f.cx - 124} ${f.n + 240}Z`,
    lines: p`M${f.cx - 100} ${f.n + 196}h1M${f.cx + 100} ${f.n + 196}h1M${f.cx - 50} ${f.n + 236}L${f.cx - 50} ${f.n + 300}L${f.cx + 50} ${f.n + 300}L${f.cx + 50} ${f.n + 236}Z`,
  }),
  hiviz: (f) => ({
    body: p`${silhouette(f)}C${f.cx + f.neck - 6} ${f.n + 54} ${f.cx - f.neck + 6} ${f.n + 54} ${f.cx - f.neck - 8} ${f.n}Z`,
    pieces: p`M${f.cx - f.s + 50} ${f.n + 56}L${f.cx - 92} ${f.n + 34}L${f.cx} ${f.n + 190}L${f.cx + 92} ${f.n + 34}L${f.cx + f.s - 50} ${f.n + 56}C${f.cx + f.s - 30} ${f.n + 200} ${f.cx + f.s - 20} 950 ${f.cx + f.s - 16} 1010L${f.cx - f.s + 16} 1010C${f.cx - f.s + 20} 950 ${f.cx - f.s + 30} ${f.n + 200} ${f.cx - f.s + 50} ${f.n + 56}Z`,
    trim: p`M${f.cx - f.s + 34} ${f.n + 210}L${f.cx + f.s - 34} ${f.n + 210}L${f.cx + f.s - 28} ${f.n + 252}L${f.cx - f.s + 28} ${f.n + 252}Z`,
    lines: p`M${f.cx} ${f.n + 190}L${f.cx} 1010`,
  }),
  cardigan: (f) => ({
    body: p`${silhouette(f)}C${f.cx + 70} ${f.n + 120} ${f.cx + 40} ${f.n + 220} ${f.cx + 14} 1010L${f.cx - 14} 1010C${f.cx - 40} ${f.n + 220} ${f.cx - 70} ${f.n + 120} ${f.cx - f.neck - 8} ${f.n}Z`,
    under: p`M${f.cx - f.neck - 24} ${f.n + 16}C${f.cx - 40} ${f.n + 60} ${f.cx + 40} ${f.n + 60} ${f.cx + f.neck + 24} ${f.n + 16}L${f.cx + 120} ${f.n + 120}L${f.cx + 50} 1010L${f.cx - 50} 1010L${f.cx - 120} ${f.n + 120}Z`,
    trim: p`M${f.cx - f.neck - 10} ${f.n - 6}C${f.cx - 74} ${f.n + 120} ${f.cx - 44} ${f.n + 220} ${f.cx - 14} 1010L${f.cx - 44} 1010C${f.cx - 74} ${f.n + 240} ${f.cx - 104} ${f.n + 130} ${f.cx - f.neck - 32} ${f.n + 14}ZM${f.cx + f.neck + 10} ${f.n - 6}C${f.cx + 74} ${f.n + 120} ${f.cx + 44} ${f.n + 220} ${f.cx + 14} 1010L${f.cx + 44} 1010C${f.cx + 74} ${f.n + 240} ${f.cx + 104} ${f.n + 130} ${f.cx + f.neck + 32} ${f.n + 14}Z`,
    lines: sleeves(f),
  }),
  parka: (f) => ({
    body: p`${silhouette(f)}Z`,
    over: p`M${f.cx - f.neck - 34} ${f.n - 48}C${f.cx - f.neck - 100} ${f.n - 70} ${f.cx - f.neck - 130} ${f.n - 10} ${f.cx - f.neck - 104} ${f.n + 20}C${f.cx - f.neck - 126} ${f.n + 60} ${f.cx - f.neck - 60} ${f.n + 92} ${f.cx - f.neck - 30} ${f.n + 76}C${f.cx - 50} ${f.n + 120} ${f.cx - 4} ${f.n + 112} ${f.cx} ${f.n + 92}C${f.cx + 4} ${f.n + 112} ${f.cx + 50} ${f.n + 120} ${f.cx + f.neck + 30} ${f.n + 76}C${f.cx + f.neck + 60} ${f.n + 92} ${f.cx + f.neck + 126} ${f.n + 60} ${f.cx + f.neck + 104} ${f.n + 20}C${f.cx + f.neck + 130} ${f.n - 10} ${f.cx + f.neck + 100} ${f.n - 70} ${f.cx + f.neck + 34} ${f.n - 48}C${f.cx + f.neck} ${f.n + 20} ${f.cx + 30} ${f.n + 30} ${f.cx} ${f.n + 32}C${f.cx - 30} ${f.n + 30} ${f.cx - f.neck} ${f.n + 20} ${f.cx - f.neck - 34} ${f.n - 48}Z`,
    lines: p`M${f.cx} ${f.n + 92}L${f.cx + 2} 1010${sleeves(f)}`,
  }),
  apron: (f) => ({
    body: p`${silhouette(f)}C${f.cx + f.neck - 6} ${f.n + 54} ${f.cx - f.neck + 6} ${f.n + 54} ${f.cx - f.neck - 8} ${f.n}Z`,
    pieces: p`M${f.cx - 98} ${f.n + 28}L${f.cx - 78} ${f.n + 22}L${f.cx - 92} ${f.n + 150}L${f.cx + 92} ${f.n + 150}L${f.cx + 78} ${f.n + 22}L${f.cx + 98} ${f.n + 28}L${f.cx + 112} ${f.n + 160}C${f.cx + 140} ${f.n + 280} ${f.cx + 170} 960 ${f.cx + 172} 1010L${f.cx - 172} 1010C${f.cx - 170} 960 ${f.cx - 140} ${f.n + 280} ${f.cx - 112} ${f.n + 160}Z`,
    lines: p`M${f.cx - 40} ${f.n + 240}C${f.cx - 20} ${f.n + 262} ${f.cx + 20} ${f.n + 262} ${f.cx + 40} ${f.n + 240}`,
  }),
  shawl: (f) => ({
    body: p`${silhouette(f)}Z`,
    over: p`M${f.cx - f.neck - 20} ${f.n - 50}C${f.cx - 40} ${f.n - 20} ${f.cx + 40} ${f.n - 20} ${f.cx + f.neck + 20} ${f.n - 50}C${f.cx + f.neck + 70} ${f.n - 10} ${f.cx + f.neck + 60} ${f.n + 50} ${f.cx + 30} ${f.n + 78}L${f.cx + 60} ${f.n + 260}L${f.cx - 6} ${f.n + 264}L${f.cx - 20} ${f.n + 84}C${f.cx - f.neck - 60} ${f.n + 60} ${f.cx - f.neck - 70} ${f.n - 10} ${f.cx - f.neck - 20} ${f.n - 50}Z`,
    overLines: p`M${f.cx - f.neck - 30} ${f.n + 10}C${f.cx - 40} ${f.n + 50} ${f.cx + 30} ${f.n + 48} ${f.cx + f.neck + 30} ${f.n + 4}M${f.cx - 20} ${f.n + 84}C${f.cx} ${f.n + 90} ${f.cx + 20} ${f.n + 84} ${f.cx + 30} ${f.n + 78}`,
    lines: sleeves(f),
  }),
}

const frameOf = (head: Head, build: number): Frame => {
  const {grown} = head.shape
  return {
    cx: head.cx,
    n: head.chinY + 34 + 34 * grown,
    s: (176 + 68 * grown) * build,
    neck: (44 + 14 * grown) * (0.6 + 0.4 * build),
  }
}

/** The neck, from behind the jaw down into the collar. */
export const neck = (head: Head, build = 1): string => {
  const f = frameOf(head, build)
  const up = head.chinY - 70
  return p`M${f.cx - f.neck + 4} ${up}C${f.cx - f.neck} ${f.n - 40} ${f.cx - f.neck - 4} ${f.n - 10} ${f.cx - f.neck - 30} ${f.n + 18}L${f.cx - 90} ${f.n + 130}L${f.cx + 90} ${f.n + 130}L${f.cx + f.neck + 30} ${f.n + 18}C${f.cx + f.neck + 4} ${f.n - 10} ${f.cx + f.neck} ${f.n - 40} ${f.cx + f.neck - 4} ${up}Z`
}

/** Dresses a head of a given build (1 = normal shoulders). */
export const dress = (head: Head, cut: Cut, build = 1): Clothes => cuts[cut](frameOf(head, build))

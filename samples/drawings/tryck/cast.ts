import {p, stroke} from '../kit/svg.ts'
import {prints} from './backdrops.ts'
import {ink} from './palette.ts'
import type {TryckPerson} from './portrait.ts'

const row = (y: number, step: number, mark: (x: number, y: number) => string): string =>
  Array.from({length: Math.ceil(720 / step)}, (_, i) => mark(40 + i * step, y)).join('')

/** Knitted yoke: rows of lice, zigzags and diamonds across the chest. */
const yoke = (a: string, b: string, y = 760): string =>
  stroke(
    row(y, 36, (x, v) => p`M${x} ${v}l18 -22l18 22`),
    a,
    9,
  ) +
  stroke(
    row(y + 34, 36, (x, v) => p`M${x + 18} ${v - 9}l9 10l-9 10l-9 -10z`),
    b,
    6,
  ) +
  stroke(
    row(y + 62, 36, (x, v) => p`M${x} ${v}l18 22l18 -22`),
    a,
    9,
  ) +
  stroke(
    [0, 1, 2, 3, 4]
      .map((i) => row(y + 116 + i * 34, 36, (x, v) => `M${x + (i % 2) * 18} ${v}h0`))
      .join(''),
    a,
    10,
  )

const bands = (colour: string, gap: number, width: number, y = 700): string =>
  stroke(
    Array.from({length: 10}, (_, i) => `M40 ${y + i * gap}L760 ${y + i * gap}`).join(''),
    colour,
    width,
  )

const checks = (colour: string, gap = 56): string =>
  stroke(
    Array.from({length: 14}, (_, i) => `M${60 + i * gap} 660V1010`).join('') +
      Array.from({length: 7}, (_, i) => `M40 ${690 + i * gap}H760`).join(''),
    colour,
    12,
    {opacity: 0.75},
  )

const leaves = (a: string, b: string): string =>
  stroke(
    [0, 1, 2, 3, 4, 5, 6]
      .map((r) => row(700 + r * 52, 64, (x, v) => p`M${x + (r % 2) * 32} ${v}l0 26`))
      .join(''),
    a,
    5,
  ) +
  stroke(
    [0, 1, 2, 3, 4, 5, 6]
      .map((r) =>
        row(
          700 + r * 52,
          64,
          (x, v) =>
            p`M${x + (r % 2) * 32 - 9} ${v + 2}l9 11M${x + (r % 2) * 32 + 9} ${v + 2}l-9 11`,
        ),
      )
      .join(''),
    b,
    8,
  )

/** The people of Vi flytt' in. File names are the first names of invented persons. */
export const tryckCast: Record<string, TryckPerson> = {
  sara: {
    head: {jaw: 0.76, chin: 0.26, turn: 0.3, tilt: 3},
    skin: 'paper',
    hair: 'sideBraid',
    hairInk: ink.rust,
    lips: true,
    mouth: 'smile',
    freckles: true,
    cut: 'crew',
    cloth: ink.green,
    second: ink.mist,
    pattern: yoke(ink.bright, ink.rust),
    background: prints.fell,
  },
  tesfaye: {
    head: {jaw: 0.82, chin: 0.3, turn: -0.25, tilt: -2},
    skin: 'umber',
    hair: 'curlyShort',
    hairInk: ink.over,
    beard: 'short',
    mouth: 'open',
    nose: 'broad',
    cut: 'shirt',
    cloth: ink.rust,
    second: ink.paper,
    pattern: checks(ink.over),
    background: prints.birches,
  },
  margit: {
    head: {jaw: 0.8, turn: 0.2, tilt: -3},
    skin: 'paper',
    hair: 'wavyShort',
    hairInk: ink.bright,
    old: true,
    eyes: 'happy',
    mouth: 'smile',
    glasses: 'round',
    lips: true,
    cut: 'cardigan',
    cloth: ink.rust,
    second: ink.paper,
    pattern: leaves(ink.paper, ink.paper),
    background: prints.green,
  },
  anton: {
    head: {jaw: 0.86, chin: 0.34, turn: 0.35},
    skin: 'sand',
    hair: 'sidePart',
    hairInk: ink.green,
    beard: 'full',
    mouth: 'soft',
    headwear: {name: 'beanie', ink: ink.rust, band: ink.clay},
    cut: 'parka',
    cloth: ink.green,
    second: ink.sand,
    background: prints.snow,
  },
  olena: {
    head: {jaw: 0.74, chin: 0.26, turn: -0.3, tilt: 3},
    skin: 'paper',
    hair: 'bob',
    hairInk: ink.over,
    lips: true,
    mouth: 'soft',
    brow: {weight: 1.1},
    earrings: false,
    cut: 'turtleneck',
    cloth: ink.rust,
    background: prints.sea,
  },
  youssef: {
    head: {jaw: 0.84, chin: 0.34, turn: 0.25},
    skin: 'clay',
    hair: 'quiff',
    hairInk: ink.over,
    beard: 'moustache',
    mouth: 'smile',
    brow: {weight: 1.25},
    glasses: 'square',
    cut: 'hiviz',
    cloth: ink.green,
    second: ink.clay,
    background: prints.ribbon,
  },
  lovisa: {
    head: {jaw: 0.76, chin: 0.26, turn: -0.2},
    skin: 'paper',
    hair: 'bun',
    hairInk: ink.clay,
    lips: true,
    mouth: 'laugh',
    eyes: 'happy',
    cut: 'overalls',
    cloth: ink.paper,
    second: ink.green,
    pattern: bands(ink.rust, 40, 12),
    background: prints.house,
  },
  mattias: {
    head: {jaw: 0.88, chin: 0.38, turn: -0.3, tilt: 2},
    skin: 'paper',
    hair: 'receding',
    hairInk: ink.rust,
    beard: 'short',
    mouth: 'crooked',
    build: 1.08,
    cut: 'vneck',
    cloth: ink.leaf,
    second: ink.paper,
    background: prints.spruces,
  },
  fatima: {
    head: {jaw: 0.76, chin: 0.28, turn: 0.25},
    skin: 'sand',
    hair: 'none',
    hairInk: ink.over,
    lips: true,
    mouth: 'open',
    brow: {weight: 1.15},
    headwear: {name: 'scarf', ink: ink.rust},
    cut: 'blazer',
    cloth: ink.green,
    second: ink.paper,
    background: prints.meadow,
  },
  nils: {
    head: {jaw: 0.82, chin: 0.32, long: 1.03, turn: 0.3, tilt: -2},
    skin: 'paper',
    hair: 'balding',
    hairInk: ink.mist,
    beard: 'full',
    old: true,
    mouth: 'smile',
    nose: 'long',
    glasses: 'round',
    cut: 'shawl',
    cloth: ink.over,
    second: ink.rust,
    background: prints.night,
  },
  grace: {
    head: {jaw: 0.76, chin: 0.28, turn: -0.25, tilt: -3},
    skin: 'night',
    hair: 'locs',
    hairInk: ink.over,
    lips: true,
    mouth: 'laugh',
    earrings: true,
    cut: 'crew',
    cloth: ink.clay,
    second: ink.green,
    pattern: leaves(ink.green, ink.green),
    background: prints.rust,
  },
  alva: {
    head: {grown: 0.35, jaw: 0.78, turn: 0.25, tilt: 4},
    skin: 'paper',
    hair: 'braids',
    hairInk: ink.clay,
    nose: 'button',
    mouth: 'open',
    freckles: true,
    headwear: {name: 'bobble', ink: ink.green, band: ink.leaf},
    cut: 'crew',
    cloth: ink.rust,
    second: ink.paper,
    pattern: yoke(ink.paper, ink.green, 800),
    background: prints.snow,
  },
}

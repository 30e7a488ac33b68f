import {prints} from '../tryck/backdrops.ts'
import {ink} from '../tryck/palette.ts'
import type {Print} from './cast.ts'
import {inks} from './inks.ts'

/** More people from Värmland. */
export const varmlandCast: Record<string, Print> = {
  'varmland-jeroen': {
    inks: inks.varmland,
    person: {
      head: {jaw: 0.86, chin: 0.36, turn: -0.25, tilt: -2},
      skin: 'paper',
      hair: 'crop',
      hairInk: ink.rust,
      headwear: {name: 'bobble', ink: ink.bright, band: ink.mist},
      beard: 'full',
      mouth: 'smile',
      freckles: true,
      cut: 'parka',
      cloth: ink.clay,
      second: ink.bright,
      background: prints.snow,
    },
  },
  'varmland-asta': {
    inks: inks.varmland,
    person: {
      head: {jaw: 0.76, turn: 0.28, tilt: 2},
      skin: 'sand',
      hair: 'pixie',
      hairInk: ink.over,
      lips: true,
      mouth: 'laugh',
      earrings: true,
      cut: 'apron',
      cloth: ink.bright,
      second: ink.rust,
      background: prints.birches,
    },
  },
}

import {prints} from '../tryck/backdrops.ts'
import {ink} from '../tryck/palette.ts'
import type {Print} from './cast.ts'
import {inks} from './inks.ts'

/** People from all over Blekinge. */
export const blekingeCast: Record<string, Print> = {
  'blekinge-ronja': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.76, turn: -0.25, tilt: -2},
      skin: 'paper',
      hair: 'sideBraid',
      hairInk: ink.over,
      lips: true,
      mouth: 'open',
      glasses: 'round',
      cut: 'turtleneck',
      cloth: ink.rust,
      background: prints.spruces,
    },
  },
  'blekinge-ida': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.8, chin: 0.3, turn: 0.28},
      skin: 'paper',
      hair: 'bob',
      hairInk: ink.clay,
      headwear: {name: 'beanie', ink: ink.rust},
      lips: true,
      mouth: 'laugh',
      freckles: true,
      cut: 'parka',
      cloth: ink.leaf,
      second: ink.bright,
      background: prints.sea,
    },
  },
  'blekinge-samuel': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.84, chin: 0.34, turn: 0.2, tilt: -2},
      skin: 'umber',
      hair: 'afro',
      hairInk: ink.over,
      beard: 'short',
      mouth: 'smile',
      cut: 'overalls',
      cloth: ink.bright,
      second: ink.green,
      background: prints.house,
    },
  },
  'blekinge-greta': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.78, turn: -0.3, tilt: 2},
      skin: 'paper',
      hair: 'lowBun',
      hairInk: ink.mist,
      lips: true,
      old: true,
      mouth: 'smile',
      cut: 'cardigan',
      cloth: ink.leaf,
      second: ink.bright,
      background: prints.birches,
    },
  },
}

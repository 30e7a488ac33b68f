import {prints} from '../tryck/backdrops.ts'
import {ink} from '../tryck/palette.ts'
import type {Print} from './cast.ts'
import {inks} from './inks.ts'

/** More people from Norsjö and Skellefteå. */
export const inlandCast: Record<string, Print> = {
  'norsjo-nomvula': {
    inks: inks.norsjo,
    person: {
      head: {jaw: 0.76, chin: 0.27, turn: -0.28, tilt: 2},
      skin: 'night',
      hair: 'locs',
      hairInk: ink.over,
      lips: true,
      eyes: 'happy',
      mouth: 'laugh',
      earrings: true,
      cut: 'cardigan',
      cloth: ink.clay,
      second: ink.bright,
      background: prints.snow,
    },
  },
  'norsjo-kent-ove': {
    inks: inks.norsjo,
    person: {
      head: {jaw: 0.9, chin: 0.4, wide: 1.04, turn: 0.26, tilt: -2},
      skin: 'paper',
      hair: 'balding',
      hairInk: ink.bright,
      beard: 'moustache',
      old: true,
      nose: 'broad',
      mouth: 'smile',
      glasses: 'square',
      build: 1.1,
      cut: 'shirt',
      cloth: ink.leaf,
      second: ink.bright,
      background: prints.spruces,
    },
  },
  'skelleftea-diego': {
    inks: inks.skelleftea,
    person: {
      head: {jaw: 0.86, chin: 0.34, turn: 0.3, tilt: 2},
      skin: 'clay',
      hair: 'wavyShort',
      hairInk: ink.over,
      beard: 'short',
      mouth: 'smile',
      headwear: {name: 'beanie', ink: ink.rust, band: ink.clay},
      cut: 'hiviz',
      cloth: ink.sand,
      second: ink.rust,
      background: prints.snow,
    },
  },
  'skelleftea-birgitta': {
    inks: inks.skelleftea,
    person: {
      head: {jaw: 0.77, turn: -0.3, tilt: -2},
      skin: 'paper',
      hair: 'fringeBob',
      hairInk: ink.bright,
      lips: true,
      old: true,
      mouth: 'open',
      glasses: 'round',
      cut: 'cardigan',
      cloth: ink.green,
      second: ink.clay,
      background: prints.house,
    },
  },
}

import type {Drawing} from '../kit/svg.ts'
import {backdrops} from '../sol/backdrops.ts'
import {sol} from '../sol/palette.ts'
import {type SolPerson, solPortrait} from '../sol/portrait.ts'
import {prints} from '../tryck/backdrops.ts'
import {ink} from '../tryck/palette.ts'
import {type TryckPerson, tryckPortrait} from '../tryck/portrait.ts'
import {inks} from './inks.ts'
import {recolour} from './recolour.ts'

export type Poster = {person: SolPerson; inks: Partial<Record<keyof typeof sol, string>>}
export type Print = {person: TryckPerson; inks: Partial<Record<keyof typeof ink, string>>}

const posters: Record<string, Poster> = {
  'smart-move-leo': {
    inks: inks.smartMove,
    person: {
      head: {jaw: 0.78, chin: 0.28, turn: 0.3, tilt: -3},
      skin: 'light',
      hair: 'tousled',
      hairColour: 'brown',
      mouth: 'crooked',
      freckles: true,
      glasses: {kind: 'round', colour: '#2a1480'},
      cut: 'hoodie',
      cloth: sol.sun,
      background: backdrops.stripes,
    },
  },
  'smart-move-noor': {
    inks: inks.smartMove,
    person: {
      head: {jaw: 0.74, chin: 0.26, turn: -0.3, tilt: 3},
      skin: 'olive',
      hair: 'longStraight',
      hairColour: 'black',
      lips: true,
      mouth: 'open',
      brow: {weight: 1.2},
      earrings: sol.sun,
      cut: 'turtleneck',
      cloth: sol.deep,
      background: backdrops.sunset,
    },
  },
  'smart-move-karin': {
    inks: inks.smartMove,
    person: {
      head: {jaw: 0.78, turn: 0.2},
      skin: 'rosy',
      hair: 'curlyLong',
      hairColour: 'red',
      lips: true,
      eyes: 'happy',
      mouth: 'laugh',
      cut: 'overalls',
      cloth: sol.white,
      second: sol.teal,
      background: backdrops.teal,
    },
  },
  'askersund-bosse': {
    inks: inks.askersund,
    person: {
      head: {jaw: 0.9, chin: 0.4, wide: 1.04, turn: -0.2},
      skin: 'rosy',
      hair: 'balding',
      hairColour: 'grey',
      beard: 'full',
      old: true,
      nose: 'broad',
      mouth: 'smile',
      build: 1.12,
      headwear: {name: 'beanie', colour: sol.deep, band: sol.teal},
      cut: 'turtleneck',
      cloth: sol.cream,
      background: backdrops.pool,
    },
  },
  'askersund-elsa': {
    inks: inks.askersund,
    person: {
      head: {jaw: 0.74, chin: 0.26, turn: 0.3, tilt: 2},
      skin: 'dark',
      hair: 'afro',
      hairColour: 'black',
      lips: true,
      mouth: 'smile',
      earrings: sol.sun,
      cut: 'apron',
      cloth: sol.red,
      second: sol.white,
      background: backdrops.sunset,
    },
  },
  'askersund-yasmin': {
    inks: inks.askersund,
    person: {
      head: {jaw: 0.75, chin: 0.27, turn: -0.28, tilt: -2},
      skin: 'olive',
      hair: 'bun',
      hairColour: 'black',
      lips: true,
      mouth: 'open',
      brow: {weight: 1.15},
      earrings: sol.red,
      cut: 'cardigan',
      cloth: sol.sun,
      second: sol.white,
      background: backdrops.pool,
    },
  },
  'askersund-erik': {
    inks: inks.askersund,
    person: {
      head: {jaw: 0.86, chin: 0.35, turn: 0.3, tilt: 2},
      skin: 'rosy',
      hair: 'tousled',
      hairColour: 'red',
      beard: 'full',
      mouth: 'smile',
      freckles: true,
      cut: 'overalls',
      cloth: sol.cream,
      second: sol.deep,
      background: backdrops.rays,
    },
  },
}

const printed: Record<string, Print> = {
  'blekinge-malin': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.76, turn: 0.3, tilt: 2},
      skin: 'paper',
      hair: 'pixie',
      hairInk: ink.clay,
      lips: true,
      mouth: 'smile',
      cut: 'blazer',
      cloth: ink.green,
      second: ink.bright,
      background: prints.sea,
    },
  },
  'blekinge-viktor': {
    inks: inks.blekinge,
    person: {
      head: {jaw: 0.82, turn: -0.3, tilt: -2},
      skin: 'sand',
      hair: 'curlyShort',
      hairInk: ink.over,
      beard: 'goatee',
      mouth: 'open',
      glasses: 'square',
      cut: 'hoodie',
      cloth: ink.rust,
      background: prints.birches,
    },
  },
  'varmland-femke': {
    inks: inks.varmland,
    person: {
      head: {jaw: 0.76, chin: 0.28, turn: -0.3, tilt: -3},
      skin: 'paper',
      hair: 'ponytail',
      hairInk: ink.clay,
      lips: true,
      mouth: 'laugh',
      eyes: 'happy',
      freckles: true,
      cut: 'vneck',
      cloth: ink.rust,
      second: ink.bright,
      background: prints.meadow,
    },
  },
  'varmland-birger': {
    inks: inks.varmland,
    person: {
      head: {jaw: 0.84, long: 1.03, turn: 0.3},
      skin: 'paper',
      hair: 'wavyShort',
      hairInk: ink.bright,
      beard: 'moustache',
      old: true,
      mouth: 'smile',
      nose: 'long',
      cut: 'cardigan',
      cloth: ink.green,
      second: ink.paper,
      background: prints.house,
    },
  },
  'skelleftea-aisha': {
    inks: inks.skelleftea,
    person: {
      head: {jaw: 0.76, turn: 0.25, tilt: 3},
      skin: 'umber',
      hair: 'bun',
      hairInk: ink.over,
      lips: true,
      mouth: 'open',
      earrings: true,
      cut: 'hiviz',
      cloth: ink.green,
      second: ink.rust,
      background: prints.snow,
    },
  },
  'skelleftea-emil': {
    inks: inks.skelleftea,
    person: {
      head: {jaw: 0.84, turn: -0.3},
      skin: 'paper',
      hair: 'bowl',
      hairInk: ink.clay,
      mouth: 'soft',
      freckles: true,
      cut: 'shirt',
      cloth: ink.mist,
      second: ink.bright,
      background: prints.spruces,
    },
  },
  'norsjo-johan': {
    inks: inks.norsjo,
    person: {
      head: {jaw: 0.86, chin: 0.36, turn: 0.3, tilt: -2},
      skin: 'paper',
      hair: 'quiff',
      hairInk: ink.clay,
      beard: 'short',
      mouth: 'open',
      cut: 'apron',
      cloth: ink.rust,
      second: ink.sand,
      background: prints.spruces,
    },
  },
  'overtornea-paivi': {
    inks: inks.overtornea,
    person: {
      head: {jaw: 0.78, chin: 0.28, turn: 0.28, tilt: 2},
      skin: 'paper',
      hair: 'bob',
      hairInk: ink.over,
      lips: true,
      mouth: 'smile',
      glasses: 'round',
      cut: 'turtleneck',
      cloth: ink.rust,
      second: ink.bright,
      background: prints.snow,
    },
  },
  'overtornea-iker': {
    inks: inks.overtornea,
    person: {
      head: {jaw: 0.84, chin: 0.34, turn: -0.3, tilt: -2},
      skin: 'sand',
      hair: 'curlyShort',
      hairInk: ink.over,
      beard: 'full',
      mouth: 'open',
      cut: 'shirt',
      cloth: ink.clay,
      second: ink.bright,
      background: prints.night,
    },
  },
  'overtornea-samir': {
    inks: inks.overtornea,
    person: {
      head: {jaw: 0.85, chin: 0.34, turn: 0.28, tilt: -2},
      skin: 'clay',
      hair: 'receding',
      hairInk: ink.over,
      beard: 'moustache',
      mouth: 'smile',
      glasses: 'square',
      cut: 'blazer',
      cloth: ink.green,
      second: ink.sand,
      background: prints.birches,
    },
  },
  'overtornea-mirjam': {
    inks: inks.overtornea,
    person: {
      head: {jaw: 0.76, chin: 0.27, turn: -0.28, tilt: 3},
      skin: 'paper',
      hair: 'sideBraid',
      hairInk: ink.clay,
      lips: true,
      mouth: 'soft',
      freckles: true,
      cut: 'cardigan',
      cloth: ink.rust,
      second: ink.bright,
      background: prints.house,
    },
  },
}

/** Portraits by file name, each in the inks of its campaign. */
export const portraitsOf = (
  posters: Readonly<Record<string, Poster>>,
  printed: Readonly<Record<string, Print>>,
): Record<string, () => Drawing> => ({
  ...Object.fromEntries(
    Object.entries(posters).map(([name, {person, inks: to}]) => [
      name,
      () => recolour(solPortrait(person, name), sol, to),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(printed).map(([name, {person, inks: to}]) => [
      name,
      () => recolour(tryckPortrait(person, name), ink, to),
    ]),
  ),
})

export const stageCast: Record<string, () => Drawing> = portraitsOf(posters, printed)

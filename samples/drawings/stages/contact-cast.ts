import type {Drawing} from '../kit/svg.ts'
import {backdrops} from '../sol/backdrops.ts'
import {sol} from '../sol/palette.ts'
import {prints} from '../tryck/backdrops.ts'
import {ink} from '../tryck/palette.ts'
import {type Poster, type Print, portraitsOf} from './cast.ts'

/** The people to ask, each in the inks of their campaign. */
const posters: Record<string, Poster> = {
  'kumla-reza': {
    inks: {},
    person: {
      head: {jaw: 0.86, chin: 0.34, turn: -0.3},
      skin: 'olive',
      hair: 'receding',
      hairColour: 'black',
      beard: 'short',
      mouth: 'open',
      brow: {weight: 1.2},
      cut: 'blazer',
      cloth: sol.deep,
      second: sol.sun,
      background: backdrops.teal,
    },
  },
}

const printed: Record<string, Print> = {
  'inflytt-isak': {
    inks: {},
    person: {
      head: {jaw: 0.84, chin: 0.32, turn: -0.3, tilt: -2},
      skin: 'sand',
      hair: 'tousled',
      hairInk: ink.over,
      mouth: 'open',
      glasses: 'round',
      cut: 'crew',
      cloth: ink.clay,
      second: ink.paper,
      background: prints.spruces,
    },
  },
}

export const contactCast: Record<string, () => Drawing> = portraitsOf(posters, printed)

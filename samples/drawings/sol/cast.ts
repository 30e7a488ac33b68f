import {group, stroke} from '../kit/svg.ts'
import {backdrops} from './backdrops.ts'
import {sol} from './palette.ts'
import type {SolPerson} from './portrait.ts'

const hibiscus = (petal: string, heart: string): string =>
  [
    [250, 800],
    [330, 920],
    [180, 930],
    [520, 850],
    [600, 940],
    [440, 980],
    [300, 740],
    [560, 760],
  ]
    .map(([x = 0, y = 0], i) =>
      group(
        `${[0, 72, 144, 216, 288]
          .map(
            (a) =>
              `<ellipse cx="0" cy="-17" rx="11" ry="17" fill="${petal}" transform="rotate(${a})"/>`,
          )
          .join('')}<circle r="7" fill="${heart}"/>`,
        {transform: `translate(${x} ${y}) rotate(${i * 23})`},
      ),
    )
    .join('')

const stripes = (colour: string, gap: number, width: number): string =>
  stroke(
    Array.from(
      {length: Math.ceil(360 / gap)},
      (_, i) => `M60 ${690 + i * gap}L740 ${690 + i * gap}`,
    ).join(''),
    colour,
    width,
  )

const checks = (colour: string): string =>
  stroke(
    Array.from({length: 14}, (_, i) => `M${90 + i * 48} 680L${90 + i * 48} 1010`).join('') +
      Array.from({length: 8}, (_, i) => `M60 ${700 + i * 48}L740 ${700 + i * 48}`).join(''),
    colour,
    9,
    {opacity: 0.7},
  )

/** The people of Kumlakampanjen. File names are the first names of invented persons. */
export const solCast: Record<string, SolPerson> = {
  henrik: {
    head: {jaw: 0.84, chin: 0.34, turn: 0.35, tilt: 2},
    skin: 'light',
    hair: 'sidePart',
    hairColour: 'ash',
    mouth: 'crooked',
    glasses: {kind: 'square', colour: '#3a2320'},
    iris: '#3f6f7a',
    cut: 'campShirt',
    cloth: sol.teal,
    second: sol.sky,
    print: hibiscus(sol.cream, sol.coral),
    background: backdrops.sunset,
  },
  priya: {
    head: {jaw: 0.74, chin: 0.26, turn: -0.3, tilt: -3},
    skin: 'brown',
    hair: 'longWavy',
    hairColour: 'black',
    lips: true,
    mouth: 'open',
    brow: {weight: 1.2},
    earrings: sol.sun,
    cut: 'blazer',
    cloth: sol.coral,
    second: sol.cream,
    background: backdrops.teal,
  },
  goran: {
    head: {jaw: 0.9, chin: 0.4, wide: 1.04, turn: 0.2},
    skin: 'rosy',
    hair: 'balding',
    hairColour: 'white',
    beard: 'moustache',
    old: true,
    eyes: 'happy',
    mouth: 'smile',
    nose: 'broad',
    build: 1.1,
    headwear: {name: 'cap', colour: sol.red, band: sol.cream},
    cut: 'shirt',
    cloth: sol.white,
    second: sol.sand,
    print: checks(sol.sun),
    background: backdrops.rays,
  },
  amira: {
    head: {jaw: 0.76, chin: 0.28, turn: 0.3},
    skin: 'olive',
    hair: 'none',
    hairColour: 'black',
    lips: true,
    mouth: 'smile',
    iris: '#5b3a1e',
    brow: {weight: 1.15},
    headwear: {name: 'scarf', colour: sol.deep},
    cut: 'cardigan',
    cloth: sol.mustard,
    second: sol.cream,
    background: backdrops.palms,
  },
  jonas: {
    head: {jaw: 0.82, turn: -0.35, tilt: -2},
    skin: 'rosy',
    hair: 'quiff',
    hairColour: 'red',
    beard: 'short',
    mouth: 'open',
    freckles: true,
    iris: '#4a7a5a',
    cut: 'hoodie',
    cloth: sol.deep,
    second: sol.sky,
    background: backdrops.mast,
  },
  ebba: {
    head: {jaw: 0.74, chin: 0.24, turn: 0.25, tilt: 4},
    skin: 'light',
    hair: 'fringeBob',
    hairColour: 'blond',
    lips: true,
    mouth: 'laugh',
    eyes: 'happy',
    glasses: {kind: 'round', colour: sol.red},
    cut: 'crew',
    cloth: sol.white,
    second: sol.red,
    print: stripes(sol.red, 42, 15),
    background: backdrops.pool,
  },
  samuel: {
    head: {jaw: 0.84, chin: 0.34, turn: 0.3},
    skin: 'deep',
    hair: 'crop',
    hairColour: 'black',
    beard: 'goatee',
    mouth: 'smile',
    nose: 'broad',
    cut: 'turtleneck',
    cloth: sol.mustard,
    background: backdrops.night,
  },
  marie: {
    head: {jaw: 0.78, turn: -0.25, tilt: 2},
    skin: 'light',
    hair: 'wavyShort',
    hairColour: 'grey',
    lips: true,
    old: true,
    mouth: 'smile',
    iris: '#4a7a8a',
    glasses: {kind: 'cat', colour: sol.deep},
    earrings: sol.coral,
    cut: 'vneck',
    cloth: sol.red,
    second: sol.pink,
    background: backdrops.street,
  },
  lin: {
    head: {jaw: 0.74, chin: 0.26, turn: 0.3},
    skin: 'light',
    hair: 'lowBun',
    hairColour: 'black',
    lips: true,
    mouth: 'soft',
    eyes: 'calm',
    cut: 'shirt',
    cloth: sol.pink,
    second: sol.white,
    background: backdrops.birches,
  },
  viggo: {
    head: {grown: 0.25, jaw: 0.8, turn: -0.2, tilt: -4},
    skin: 'light',
    hair: 'tousled',
    hairColour: 'blond',
    nose: 'button',
    mouth: 'laugh',
    freckles: true,
    iris: '#4a8a9a',
    cut: 'crew',
    cloth: sol.sun,
    second: sol.coral,
    print: stripes(sol.coral, 56, 20),
    background: backdrops.stripes,
  },
}

import type {Motif, Shape, ThemeFamily, TypefacePair} from '../../schemas/index.ts'

/** How a family looks where a campaign has not chosen for itself. Its CSS is in families/<name>; its colours are in schemas/vocabulary. */
export interface Family {
  typefaces: TypefacePair
  shape: Shape
  motif: Motif
  /** How many fit in a row on a wide screen; with `lead` the first story has a row of its own. */
  rows: {people: number; stories: number; lead: boolean}
  /** The aspect ratio that stories' pictures are cropped to: close to what the family's CSS shows of them. */
  storyPicture: number
  /** Pictures have frames, around which a placeholder would show while they load. */
  framesPictures?: true
  /** How the page opens; see sections/hero. */
  hero: 'horizon' | 'plate' | 'ridge' | 'tide' | 'cover' | 'blocks'
}

export const families: Readonly<Record<ThemeFamily, Family>> = {
  sol: {
    typefaces: 'archivo-figtree',
    shape: 'straight',
    motif: 'rays',
    rows: {people: 6, stories: 3, lead: true},
    storyPicture: 3 / 2,
    hero: 'horizon',
  },
  knappnal: {
    typefaces: 'fraunces-literata',
    shape: 'round',
    motif: 'badge',
    rows: {people: 5, stories: 2, lead: false},
    storyPicture: 3 / 2,
    framesPictures: true,
    hero: 'plate',
  },
  fjall: {
    typefaces: 'familjen-familjen',
    shape: 'cut',
    motif: 'contours',
    rows: {people: 1, stories: 1, lead: false},
    storyPicture: 3 / 2,
    hero: 'ridge',
  },
  kust: {
    typefaces: 'newsreader-figtree',
    shape: 'round',
    motif: 'waves',
    rows: {people: 4, stories: 2, lead: true},
    storyPicture: 1,
    hero: 'tide',
  },
  skog: {
    typefaces: 'fraunces-figtree',
    shape: 'straight',
    motif: 'trees',
    rows: {people: 6, stories: 3, lead: true},
    storyPicture: 1,
    hero: 'cover',
  },
  kvarter: {
    typefaces: 'bricolage-figtree',
    shape: 'cut',
    motif: 'blocks',
    rows: {people: 5, stories: 3, lead: false},
    storyPicture: 3 / 2,
    hero: 'blocks',
  },
}

import type {Motif, PaletteColours, Shape, ThemeFamily, TypefacePair} from '../../schemas/index.ts'

/** What a family brings when a campaign does not choose its own. Its CSS is families/<name>.css. */
export interface Family {
  typefaces: TypefacePair
  shape: Shape
  motif: Motif
  /** How many stand in a row at most on a wide screen; with `lead` the first story has a row of its own. */
  rows: {people: number; stories: number; lead: boolean}
  /** The shape that stories' pictures are cut to, width by height: near to what the family's CSS shows of them. */
  storyPicture: number
  /** Pictures have frames, behind which the small stand-in for one that is loading would show. */
  framesPictures?: true
  /** How the page opens; see sections/hero. */
  hero: 'horizon' | 'plate' | 'ridge' | 'tide' | 'cover' | 'blocks'
  palette: PaletteColours
}

export const families: Record<ThemeFamily, Family> = {
  sol: {
    typefaces: 'archivo-figtree',
    shape: 'straight',
    motif: 'rays',
    rows: {people: 6, stories: 3, lead: true},
    storyPicture: 3 / 2,
    hero: 'horizon',
    palette: {
      background: '#fff7ea',
      surface: '#f8d9b4',
      text: '#12333b',
      primary: '#ab3822',
      onPrimary: '#fff7ea',
      accent: '#f5b53f',
      onAccent: '#12333b',
    },
  },
  knappnal: {
    typefaces: 'fraunces-literata',
    shape: 'round',
    motif: 'badge',
    rows: {people: 5, stories: 2, lead: false},
    storyPicture: 3 / 2,
    framesPictures: true,
    hero: 'plate',
    palette: {
      background: '#f6efdf',
      surface: '#eadfc6',
      text: '#14241c',
      primary: '#0f4d38',
      onPrimary: '#f8f1e1',
      accent: '#bd4b2a',
      onAccent: '#fff8ea',
    },
  },
  fjall: {
    typefaces: 'familjen-familjen',
    shape: 'cut',
    motif: 'contours',
    rows: {people: 1, stories: 1, lead: false},
    storyPicture: 3 / 2,
    hero: 'ridge',
    palette: {
      background: '#f4f8fb',
      surface: '#dfe9f1',
      text: '#0f1f2e',
      primary: '#1b4f7a',
      onPrimary: '#ffffff',
      accent: '#ff8a5c',
      onAccent: '#1d0f08',
    },
  },
  kust: {
    typefaces: 'newsreader-figtree',
    shape: 'round',
    motif: 'waves',
    rows: {people: 4, stories: 2, lead: true},
    storyPicture: 1,
    hero: 'tide',
    palette: {
      background: '#fbfaf7',
      surface: '#dff0f1',
      text: '#0c2530',
      primary: '#0a6272',
      onPrimary: '#ffffff',
      accent: '#ffd25e',
      onAccent: '#0c2530',
    },
  },
  skog: {
    typefaces: 'fraunces-figtree',
    shape: 'straight',
    motif: 'trees',
    rows: {people: 6, stories: 3, lead: true},
    storyPicture: 1,
    hero: 'cover',
    palette: {
      background: '#faf7f2',
      surface: '#ece4d6',
      text: '#221c14',
      primary: '#6b2f1e',
      onPrimary: '#ffffff',
      accent: '#b9c98d',
      onAccent: '#1d220f',
    },
  },
  kvarter: {
    typefaces: 'bricolage-figtree',
    shape: 'cut',
    motif: 'blocks',
    rows: {people: 5, stories: 3, lead: false},
    storyPicture: 3 / 2,
    hero: 'blocks',
    palette: {
      background: '#ffffff',
      surface: '#efeaff',
      text: '#150f2e',
      primary: '#4a1fd0',
      onPrimary: '#ffffff',
      accent: '#35e0a1',
      onAccent: '#06231a',
    },
  },
}

import type {Option, ValueOf} from './option.ts'

/** Colours of a microsite as `#rrggbb`. `on…` is the text colour on that surface. */
export interface PaletteColours {
  background: string
  surface: string
  text: string
  primary: string
  onPrimary: string
  accent: string
  onAccent: string
}

/** A family gives a site its character. Its palette is what a campaign starts with. */
export interface ThemeFamilyOption extends Option {
  readonly description: string
  readonly palette: Readonly<PaletteColours>
}

export const themeFamilies = [
  {
    value: 'sol',
    title: 'Sol',
    description:
      'Varm och klurig: en sol som vandrar längs horisonten, breda bokstäver, skarpa jämförelser.',
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
  {
    value: 'knappnal',
    title: 'Knappnål',
    description:
      'Ett magasin tryckt i få färger: allt som räknas eller dateras blir en rund nål, lite glimt i ögat.',
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
  {
    value: 'fjall',
    title: 'Fjäll',
    description:
      'Klar och vidsträckt: varje avsnitt börjar vid en fjällkam, tunna linjer, mycket luft.',
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
  {
    value: 'kust',
    title: 'Kust',
    description: 'Salt och ljus: tidvatten mellan avsnitten, valv, tunn antikva.',
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
  {
    value: 'skog',
    title: 'Skog',
    description: 'Magasin och ro: omslag, uppslag och paginering, dova färger, stora bilder.',
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
  {
    value: 'kvarter',
    title: 'Kvarter',
    description:
      'Ung och tät: allt är block i starka färger med klippta hörn, rubriker som tar plats.',
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
] as const satisfies readonly ThemeFamilyOption[]

export type ThemeFamily = ValueOf<typeof themeFamilies>

/** Typeface pairs: headings / text. All are served from our own origin. */
export const typefacePairs = [
  {value: 'archivo-figtree', title: 'Archivo bred / Figtree'},
  {value: 'fraunces-literata', title: 'Fraunces mjuk / Literata'},
  {value: 'fraunces-figtree', title: 'Fraunces / Figtree'},
  {value: 'newsreader-figtree', title: 'Newsreader / Figtree'},
  {value: 'bricolage-figtree', title: 'Bricolage Grotesque smal / Figtree'},
  {value: 'familjen-familjen', title: 'Familjen Grotesk / Familjen Grotesk'},
  {value: 'instrument-instrument', title: 'Instrument Sans / Instrument Sans'},
] as const satisfies readonly Option[]

export type TypefacePair = ValueOf<typeof typefacePairs>

export const shapes = [
  {value: 'round', title: 'Runda hörn'},
  {value: 'cut', title: 'Klippta hörn'},
  {value: 'straight', title: 'Raka hörn'},
] as const satisfies readonly Option[]

export type Shape = ValueOf<typeof shapes>

/** A drawn pattern used throughout a site: behind headings, between sections, on share images. */
export const motifs = [
  {value: 'none', title: 'Inget'},
  {value: 'rays', title: 'Solstrålar'},
  {value: 'badge', title: 'Märke'},
  {value: 'peaks', title: 'Toppar'},
  {value: 'waves', title: 'Vågor'},
  {value: 'trees', title: 'Träd'},
  {value: 'blocks', title: 'Kvarter'},
  {value: 'contours', title: 'Höjdkurvor'},
] as const satisfies readonly Option[]

export type Motif = ValueOf<typeof motifs>

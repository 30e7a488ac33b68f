import type {Script, SubsetName} from '../../../site/fonts/scripts.ts'

/** Faces that every device has, or has a metric-compatible copy of. */
export type Fallback = 'sans' | 'sansBold' | 'serif' | 'serifBold'

/** One file of one face: where its outlines come from and which of them are kept. */
export interface FontSource {
  /** Name of the file and of the CSS family. */
  name: string
  /** The script whose letters the file keeps; absent: Latin. */
  script?: Script
  /** A file inside a @fontsource-variable package. */
  package: string
  file: string
  /** OpenType axes: a number pins one, a range keeps it. */
  axes: Record<string, number | {min: number; max: number}>
  style: 'normal' | 'italic'
  /** What the reader sees until the file has loaded, and what its metrics are matched to. */
  fallback: Fallback
}

const range = (min: number, max: number) => ({min, max})

/**
 * Every face that a theme may use. Axes are pinned to the styles in use: each saves 10–40 kB. So is weight in faces
 * that are used for headings only: weight variation takes up half of a file.
 */
export const fontSources: readonly FontSource[] = [
  {
    name: 'Archivo Wide',
    package: 'archivo',
    file: 'archivo-latin-standard-normal.woff2',
    axes: {wdth: 125, wght: 750},
    style: 'normal',
    fallback: 'sansBold',
  },
  {
    name: 'Fraunces Soft',
    package: 'fraunces',
    file: 'fraunces-latin-full-normal.woff2',
    axes: {opsz: 144, SOFT: 100, WONK: 0, wght: 800},
    style: 'normal',
    fallback: 'serifBold',
  },
  {
    name: 'Fraunces',
    package: 'fraunces',
    file: 'fraunces-latin-full-normal.woff2',
    axes: {opsz: 96, SOFT: 0, WONK: 0, wght: 400},
    style: 'normal',
    fallback: 'serif',
  },
  {
    name: 'Bricolage Narrow',
    package: 'bricolage-grotesque',
    file: 'bricolage-grotesque-latin-standard-normal.woff2',
    axes: {opsz: 96, wdth: 75, wght: 800},
    style: 'normal',
    fallback: 'sansBold',
  },
  {
    name: 'Familjen Grotesk',
    package: 'familjen-grotesk',
    file: 'familjen-grotesk-latin-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Newsreader',
    package: 'newsreader',
    file: 'newsreader-latin-standard-normal.woff2',
    axes: {opsz: 60, wght: 340},
    style: 'normal',
    fallback: 'serif',
  },
  {
    name: 'Figtree',
    package: 'figtree',
    file: 'figtree-latin-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Figtree',
    package: 'figtree',
    file: 'figtree-latin-wght-italic.woff2',
    axes: {wght: 400},
    style: 'italic',
    fallback: 'sans',
  },
  {
    name: 'Literata',
    package: 'literata',
    file: 'literata-latin-standard-normal.woff2',
    axes: {opsz: 14, wght: range(400, 700)},
    style: 'normal',
    fallback: 'serif',
  },
  {
    name: 'Literata',
    package: 'literata',
    file: 'literata-latin-standard-italic.woff2',
    axes: {opsz: 14, wght: 400},
    style: 'italic',
    fallback: 'serif',
  },
  {
    name: 'Instrument Sans',
    package: 'instrument-sans',
    file: 'instrument-sans-latin-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Onest',
    script: 'cyrillic',
    package: 'onest',
    file: 'onest-cyrillic-wght-normal.woff2',
    axes: {wght: range(400, 800)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Literata Cyrillic',
    script: 'cyrillic',
    package: 'literata',
    file: 'literata-cyrillic-standard-normal.woff2',
    axes: {opsz: 14, wght: range(400, 700)},
    style: 'normal',
    fallback: 'serif',
  },
  {
    name: 'Readex Pro',
    script: 'arabic',
    package: 'readex-pro',
    file: 'readex-pro-arabic-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Noto Naskh Arabic',
    script: 'arabic',
    package: 'noto-naskh-arabic',
    file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'serif',
  },
  {
    name: 'Vazirmatn',
    script: 'persian',
    package: 'vazirmatn',
    file: 'vazirmatn-arabic-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'sans',
  },
  {
    name: 'Noto Naskh Persian',
    script: 'persian',
    package: 'noto-naskh-arabic',
    file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
    axes: {wght: range(400, 700)},
    style: 'normal',
    fallback: 'serif',
  },
]

/** Where letters come from that a face itself does not have. */
const lenders: Readonly<Record<string, Pick<FontSource, 'package' | 'axes'> & {kind: string}>> = {
  Figtree: {package: 'onest', kind: 'wght', axes: {wght: range(400, 700)}},
  'Instrument Sans': {package: 'onest', kind: 'wght', axes: {wght: range(400, 700)}},
  'Bricolage Narrow': {
    package: 'archivo',
    kind: 'standard',
    axes: {wdth: 75, wght: 800},
  },
}

/** @fontsource's file names for the letters of each subset. */
const fileOf: Readonly<Record<SubsetName, string>> = {
  western: 'latin',
  polish: 'latin-ext',
  central: 'latin-ext',
  eastern: 'latin-ext',
  vietnamese: 'vietnamese',
}
const subsetNames: readonly SubsetName[] = ['western', 'polish', 'central', 'eastern', 'vietnamese']

/** A file with letters that few pages need. */
export interface SubsetSource extends FontSource {
  subset: SubsetName
  /** From another typeface, scaled to match. */
  isBorrowed?: true
}

/** The files of @fontsource-variable that a face's further subsets come from, the face's own before borrowed ones. */
export function subsetSources(source: FontSource): SubsetSource[] {
  const {name, file, script = 'latin', style} = source
  if (script !== 'latin') return []
  const fromOwn = (subset: SubsetName): SubsetSource => {
    return {...source, subset, file: file.replace('-latin-', `-${fileOf[subset]}-`)}
  }
  const own = subsetNames.map(fromOwn)
  const lender = style === 'normal' ? lenders[name] : undefined
  if (!lender) return own
  const {package: from, kind, axes} = lender
  return [
    ...own,
    ...subsetNames.map((subset): SubsetSource => {
      return {
        ...source,
        subset,
        package: from,
        axes,
        file: `${from}-${fileOf[subset]}-${kind}-normal.woff2`,
        isBorrowed: true,
      }
    }),
  ]
}

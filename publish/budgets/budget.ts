/** What a page may weigh on a phone, in bytes over the wire. */
export interface PageBudget {
  /** HTML and style sheets together, compressed. */
  document: number
  /** Font files. */
  fonts: number
  /** Scripts with everything they import, compressed. */
  script: number
  /** The heaviest image. */
  image: number
}

/** What a page weighs. */
export interface PageWeight extends PageBudget {
  /** The heaviest image's address, when there is one. */
  heaviest?: string
  /** Addresses on other origins that the page would fetch by itself. */
  foreign: readonly string[]
}

/** Parts of a budget, each with what to do when it is exceeded. */
export const PARTS = {
  document: {
    name: 'HTML and style sheets',
    advice: 'Divide the text among several pages, or leave sections out.',
  },
  fonts: {name: 'fonts', advice: 'Choose a lighter pair of typefaces for the theme.'},
  script: {
    name: 'scripts',
    advice: 'Take the island out of the template, or move it to a page that may carry one.',
  },
  image: {
    name: 'the heaviest image',
    advice: 'Crop it, or choose one with less detail; or ask for smaller widths in the template.',
  },
} as const satisfies Record<keyof PageBudget, {name: string; advice: string}>

export const partNames: readonly (keyof PageBudget)[] = ['document', 'fonts', 'script', 'image']

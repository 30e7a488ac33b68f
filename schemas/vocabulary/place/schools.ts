import type {Option, ValueOf} from '../option.ts'

/** Kinds of schools, from the youngest on. */
export const schoolKinds = [
  {value: 'preschool', title: 'Förskola'},
  {value: 'compulsory', title: 'Grundskola'},
  {value: 'upperSecondary', title: 'Gymnasium'},
  {value: 'adult', title: 'Vuxenutbildning'},
  {value: 'swedish', title: 'Svenska för invandrare (sfi)'},
  {value: 'university', title: 'Högskola eller universitet'},
] as const satisfies readonly Option[]

export type SchoolKind = ValueOf<typeof schoolKinds>

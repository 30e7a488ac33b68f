import type {Option, ValueOf} from './option.ts'

/** From the widest to the narrowest: a place's parent is of a wider kind. */
export const placeKinds = [
  {value: 'country', title: 'Land'},
  {value: 'region', title: 'Region eller landskap'},
  {value: 'municipality', title: 'Kommun'},
  {value: 'town', title: 'Tätort'},
  {value: 'district', title: 'Stadsdel eller by'},
] as const satisfies readonly Option[]

export type PlaceKind = ValueOf<typeof placeKinds>

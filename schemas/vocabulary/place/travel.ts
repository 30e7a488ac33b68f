import type {Option, ValueOf} from '../option.ts'

/** How one travels between places. */
export const travelModes = [
  {value: 'train', title: 'Tåg'},
  {value: 'bus', title: 'Buss'},
  {value: 'car', title: 'Bil'},
  {value: 'ferry', title: 'Färja'},
  {value: 'flight', title: 'Flyg'},
  {value: 'bicycle', title: 'Cykel'},
] as const satisfies readonly Option[]

export type TravelMode = ValueOf<typeof travelModes>

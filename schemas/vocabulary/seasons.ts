import type {Option, ValueOf} from './option.ts'

export const seasons = [
  {value: 'spring', title: 'Vår'},
  {value: 'summer', title: 'Sommar'},
  {value: 'autumn', title: 'Höst'},
  {value: 'winter', title: 'Vinter'},
] as const satisfies readonly Option[]

export type Season = ValueOf<typeof seasons>

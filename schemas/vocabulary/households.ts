import type {Option, ValueOf} from './option.ts'

export const households = [
  {value: 'single', title: 'Ensam'},
  {value: 'couple', title: 'Par'},
  {value: 'family', title: 'Familj med barn'},
  {value: 'singleParent', title: 'Ensam förälder med barn'},
  {value: 'generations', title: 'Flera generationer'},
  {value: 'shared', title: 'Kollektiv eller vänner'},
] as const satisfies readonly Option[]

export type Household = ValueOf<typeof households>

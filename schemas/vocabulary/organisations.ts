import type {Option} from './option.ts'

export const organisationKinds = [
  {value: 'municipality', title: 'Kommun'},
  {value: 'region', title: 'Region'},
  {value: 'authority', title: 'Myndighet'},
  {value: 'company', title: 'Företag'},
  {value: 'businessDevelopment', title: 'Näringslivs- eller destinationsbolag'},
  {value: 'association', title: 'Förening eller förbund'},
  {value: 'university', title: 'Universitet eller högskola'},
  {value: 'school', title: 'Skola'},
  {value: 'funder', title: 'Finansiär eller program'},
  {value: 'europeanUnion', title: 'Europeiska unionen (med emblem och text)'},
] as const satisfies readonly Option[]

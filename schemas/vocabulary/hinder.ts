import type {Option, ValueOf} from './option.ts'

/** What stands in a mover's way. Shared by all stories, so that they can be counted. */
export const hinder = [
  {value: 'housingShortage', title: 'Svårt att hitta bostad'},
  {value: 'housingLoan', title: 'Svårt att få bolån'},
  {value: 'communications', title: 'Kommunikationer och pendling'},
  {value: 'partnerJob', title: 'Jobb till partnern'},
  {value: 'jobMatching', title: 'Hitta rätt jobb'},
  {value: 'service', title: 'Långt till service'},
  {value: 'healthcare', title: 'Tillgång till vård'},
  {value: 'school', title: 'Förskola och skola'},
  {value: 'broadband', title: 'Bredband och mobiltäckning'},
  {value: 'network', title: 'Saknar nätverk och vänner'},
  {value: 'language', title: 'Språket'},
  {value: 'permits', title: 'Tillstånd och myndigheter'},
  {value: 'validation', title: 'Validering av utbildning'},
  {value: 'winter', title: 'Mörker och vinter'},
  {value: 'prejudice', title: 'Andras fördomar om platsen'},
  {value: 'distance', title: 'Avstånd till släkt och vänner'},
] as const satisfies readonly Option[]

export type Hinder = ValueOf<typeof hinder>

import type {Option, ValueOf} from './option.ts'

export const opportunityKinds = [
  {value: 'job', title: 'Jobb'},
  {value: 'plot', title: 'Tomt'},
  {value: 'home', title: 'Bostad'},
  {value: 'education', title: 'Utbildning'},
] as const satisfies readonly Option[]

export type OpportunityKind = ValueOf<typeof opportunityKinds>

/** The values are schema.org's `employmentType` for JobPosting. */
export const employmentTypes = [
  {value: 'FULL_TIME', title: 'Heltid'},
  {value: 'PART_TIME', title: 'Deltid'},
  {value: 'TEMPORARY', title: 'Visstid'},
  {value: 'INTERN', title: 'Praktik'},
  {value: 'CONTRACTOR', title: 'Uppdrag'},
] as const satisfies readonly Option[]

export type EmploymentType = ValueOf<typeof employmentTypes>

export const tenures = [
  {value: 'rental', title: 'Hyresrätt'},
  {value: 'cooperative', title: 'Bostadsrätt'},
  {value: 'owned', title: 'Äganderätt'},
] as const satisfies readonly Option[]

export type Tenure = ValueOf<typeof tenures>

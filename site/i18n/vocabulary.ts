import type {
  Drivkraft,
  EmploymentType,
  Hinder,
  Household,
  LivingMeasure,
  OpportunityKind,
  PlaceKind,
  SchoolKind,
  Season,
  Tenure,
  TravelMode,
} from '../../schemas/index.ts'

/** Every value of the vocabulary has its word; what an older document says may have none any more. */
type Words<Value extends string> = Readonly<
  Record<Value, string> & Record<string, string | undefined>
>

/** What stored values are called on the page, in one language. */
export interface Vocabulary {
  drivkrafter: Words<Drivkraft>
  hinder: Words<Hinder>
  households: Words<Household>
  /** As they stand before a year: 'vår 2026', 'spring 2026'. */
  seasons: Words<Season>
  opportunityKinds: Words<OpportunityKind>
  employmentTypes: Words<EmploymentType>
  tenures: Words<Tenure>
  livingMeasures: Words<LivingMeasure>
  /** As they stand after where one travels to: 'med tåg', 'by train'. */
  travelModes: Words<TravelMode>
  schoolKinds: Words<SchoolKind>
  placeKinds: Words<PlaceKind>
}

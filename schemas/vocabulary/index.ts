export {
  type AccessibilityStatus,
  accessibilityStatuses,
  type DeficiencyReason,
  deficiencyReasons,
} from './accessibility.ts'
export {
  blockTexts,
  MOST_COLUMNS,
  MOST_ROWS,
  type RichTextBlock,
  withBlockTexts,
} from './blocks.ts'
export {
  type Channel,
  type ConsentScope,
  channels,
  consentScopes,
  type LegalBasis,
  legalBases,
} from './consent.ts'
export {countries} from './countries.ts'
export {type Drivkraft, drivkrafter} from './drivkrafter.ts'
export {eventStatuses} from './events.ts'
export {
  eitherFields,
  type FormBasis,
  type FormFieldType,
  type FormKind,
  fieldTypes,
  formBases,
  formKinds,
  isFormKind,
  MAX_SEATS,
  RECOMMENDATION_SCORES,
  type StandardField,
  type StandardFieldDefinition,
  standardFields,
} from './forms.ts'
export {type Hinder, hinder} from './hinder.ts'
export {type Household, households} from './households.ts'
export {acceptedImages} from './images.ts'
export {itemPath} from './item-path.ts'
export {
  isLanguage,
  type Language,
  type LanguageOption,
  languages,
  mainLanguage,
} from './languages.ts'
export {
  type EmploymentType,
  employmentTypes,
  type OpportunityKind,
  opportunityKinds,
  type Tenure,
  tenures,
} from './opportunities.ts'
export {choices, type Option, titleOf} from './option.ts'
export {organisationKinds} from './organisations.ts'
export {
  documentPages,
  hasPage,
  linkTargetTypes,
  type PagedDocumentType,
  pagedDocumentTypes,
  type SitePage,
  sitePages,
} from './pages.ts'
export {type LivingMeasure, livingMeasures} from './place/living.ts'
export {type SchoolKind, schoolKinds} from './place/schools.ts'
export {type TravelMode, travelModes} from './place/travel.ts'
export {type PlaceKind, placeKinds} from './places.ts'
export {
  countOfStep,
  engagementActs,
  recommendationInWords,
  type StandardStep,
  standardSteps,
  visitorActs,
  visitSources,
  WITHHELD,
} from './results.ts'
export {type Season, seasons} from './seasons.ts'
export {
  type Motif,
  motifs,
  type PaletteColours,
  type Shape,
  shapes,
  type ThemeFamily,
  type TypefacePair,
  themeFamilies,
  typefacePairs,
} from './themes.ts'
export {
  dayInSweden,
  dayInWords,
  dayOfMomentInWords,
  minuteInSweden,
  momentInWords,
  TIME_ZONE,
} from './time.ts'

export {Access} from './access.ts'
export type {CompanionOf} from './companion.ts'
export type {ContentRules} from './content-rules.ts'
export {type AclMode, NOTHING, PUBLISHED_ONLY, type PublicRead} from './public-view.ts'
export {
  administrator,
  anonymous,
  type Grant,
  isForPages,
  publisher,
  type Requester,
  requireCurrent,
} from './requester.ts'
export {REVIEW_TYPE, reviewedVersion, reviewIdOf} from './reviews.ts'
export {EVERYTHING} from './rights.ts'
export {VisibleCollection} from './visible-collection.ts'
export {VisibleCollections} from './visible-collections.ts'
export {workLimitsFor} from './work-limits.ts'

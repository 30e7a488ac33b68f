export {
  Access,
  type AclMode,
  NOTHING,
  PUBLISHED_ONLY,
  type PublicRead,
} from './access.ts'
export {
  administrator,
  anonymous,
  type Grant,
  publisher,
  type Requester,
} from './requester.ts'
export {EVERYTHING} from './rights.ts'
export {VisibleCollection} from './visible-collection.ts'
export {VisibleCollections} from './visible-collections.ts'
export {workLimitsFor} from './work-limits.ts'

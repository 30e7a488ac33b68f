export {
  Access,
  type AclMode,
  PUBLISHED_ONLY,
  type PublicRead,
  type Visibility,
} from './access.ts'
export {type DocumentFilter, parseFilter} from './filter.ts'
export {administrator, anonymous, publisher, type Requester} from './requester.ts'

export {
  Access,
  type AclMode,
  PUBLISHED_ONLY,
  type PublicRead,
  type See,
} from './access.ts'
export {type DocumentFilter, parseFilter} from './filter.ts'
export {administrator, nobody, publisher, type Requester} from './requester.ts'

export {syncTags, touchedTags} from './sync-tags.ts'

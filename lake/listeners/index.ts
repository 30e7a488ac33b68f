export {ListenerHub} from './hub.ts'
export {LiveHub} from './live.ts'
export type {ListenOptions} from './mutation-event.ts'
export {syncTags, touchedTags} from './sync-tags.ts'

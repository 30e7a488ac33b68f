export {ListenerHub} from './hub.ts'
export {LiveHub} from './live.ts'
export type {ListenOptions} from './mutation-event.ts'

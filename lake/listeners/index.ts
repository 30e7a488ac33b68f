export {ListenerHub} from './hub.ts'
export {LiveHub} from './live.ts'

export {KeyedLock, WorkQueue} from './queue.ts'

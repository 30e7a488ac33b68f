export {KeyedLock, WorkQueue} from './queue.ts'
export {inSlices} from './slices.ts'

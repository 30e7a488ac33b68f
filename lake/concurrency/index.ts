export {KeyedLock, WorkQueue} from './queue.ts'
export {runTimeSliced} from './time-sliced.ts'

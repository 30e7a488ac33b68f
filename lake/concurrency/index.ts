export {FairQueue} from './fair-queue.ts'
export {BoundedQueue, KeyedQueue} from './queue.ts'
export {repeat} from './repeat.ts'
export {runTimeSliced} from './time-sliced.ts'

export {BoundedQueue, KeyedQueue} from './queue.ts'
export {runTimeSliced} from './time-sliced.ts'

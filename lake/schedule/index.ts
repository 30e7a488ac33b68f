export {Schedule} from './schedule.ts'

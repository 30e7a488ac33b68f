export {parseActions} from './parse.ts'
export {publishDue, recordFailure} from './release/due.ts'
export {perform, runActions} from './run.ts'

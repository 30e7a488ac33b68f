export {type ActionRequest, parseActions} from './parse.ts'
export {runAction, runActions} from './run.ts'

export {applyPatch, type PatchOperations} from './apply.ts'
export {isObject} from './locate.ts'
export {PatchError} from './operations.ts'
export {PathSyntaxError} from './path.ts'

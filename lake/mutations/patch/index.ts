export {applyPatch, type PatchOperations} from './apply.ts'
export {isObject, PatchError} from './locate.ts'
export {PathSyntaxError} from './path.ts'

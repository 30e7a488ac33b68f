export {applyPatch} from './apply.ts'
export {PatchError} from './locate.ts'
export {PathSyntaxError} from './path.ts'

export {applyPatch} from './apply.ts'
export {PatchError} from './patch-error.ts'
export {PatchWork} from './patch-work.ts'
export {PathSyntaxError} from './path.ts'

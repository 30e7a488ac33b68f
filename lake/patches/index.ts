export {documentEffects, type Effects, patched} from './effects.ts'
export {leavesNothing, type RawPatch} from './mendoza.ts'

export {documentEffects, type Effects, patched} from './effects.ts'
export type {RawPatch} from './mendoza.ts'
export {type PastTransaction, replay} from './replay.ts'

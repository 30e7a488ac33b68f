export {documentEffects, type Effects, patched} from './effects.ts'
export type {RawPatch} from './mendoza.ts'

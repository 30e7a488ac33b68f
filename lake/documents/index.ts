export {Collection} from './collection.ts'
export type {DependencyKey, DocumentChange, LakeDocument} from './document.ts'
export {referencedIds} from './references.ts'

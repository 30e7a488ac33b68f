export {createLakeApp, type LakeAppOptions} from './app.ts'
export type {Identify} from './authenticate.ts'
export type {LakeApp, LakeEnv} from './context.ts'

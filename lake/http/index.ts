export {createLakeApp, type LakeAppOptions} from './app.ts'
export type {LakeApp, LakeEnv} from './context.ts'
export {knowRequester, requireSignIn, type SignInOptions} from './session/index.ts'
export {attachSockets} from './sockets/index.ts'

export {requireSignIn, type SignInOptions} from './gate.ts'
export {knowRequester} from './identify.ts'
export {sessionRoutes} from './routes.ts'
export {isFromOwnPage} from './same-origin.ts'

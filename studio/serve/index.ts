export {contentSecurityPolicy} from './contentSecurityPolicy.ts'
export {createStudioHandler, STUDIO_PATH} from './createStudioHandler.ts'

export {contentSecurityPolicy} from './content-security-policy.ts'
export {createStudioHandler, STUDIO_PATH} from './create-studio-handler.ts'

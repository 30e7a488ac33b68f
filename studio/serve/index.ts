export {createStudioHandler, STUDIO_PATH} from './create-studio-handler.ts'

export {buildStudio} from './build/build-studio.ts'
export {createStudioHandler, STUDIO_PATH} from './serve/index.ts'
export {generateTypes, typesFile, writeTypes} from './types/generate-types.ts'

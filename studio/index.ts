export {privateFields, publicDocumentFilter} from '../schemas/index.ts'
export {
  type BuildStudioOptions,
  type BuiltStudio,
  buildStudio,
  StudioBuildError,
} from './build/build-studio.ts'
export {contentSecurityPolicy, createStudioHandler, STUDIO_PATH} from './serve/index.ts'
export {generateTypes, TypeGenerationError, typesFile, writeTypes} from './types/generate-types.ts'

export {privateFields, publicDocumentFilter} from '../schemas/index.ts'
export {generateTypes, TypeGenerationError, typesFile, writeTypes} from './types/generateTypes.ts'

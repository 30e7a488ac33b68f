export {
  Access,
  administrator,
  anonymous,
  type ContentRules,
  EVERYTHING,
  type Grant,
  PUBLISHED_ONLY,
  type PublicRead,
  publisher,
  REVIEW_TYPE,
  type Requester,
  reviewedVersion,
  reviewIdOf,
} from './access/index.ts'
export {relocateAssets} from './assets/index.ts'
export {
  backupLake,
  type Companion,
  examineLake,
  inspectBackup,
  restoreLake,
} from './backup/index.ts'
export type {Dataset} from './dataset.ts'
export type {DatasetEvent} from './dataset-event.ts'
export {
  Collection,
  type DocumentChange,
  isSystemType,
  type LakeDocument,
  type Mutation,
  publishedId,
} from './documents/index.ts'
export {httpError, LakeError} from './errors.ts'
export {deletedDocument, deletedDocuments} from './history/index.ts'
export {
  type Account,
  type Authenticate,
  attachSockets,
  authenticateByToken,
  authenticateRequest,
  createLakeApp,
  crossOrigin,
  type Directory,
  type ExportEvent,
  type LakeApp,
  type LakeAppOptions,
  type LakeEnv,
  type PersonalDataEvent,
  responseTo,
} from './http/index.ts'
export {
  ImageProcesses,
  type ImageSource,
  processesFor,
  squarePicture,
} from './image-process/index.ts'
export {ENCODED_MIME_TYPES, type Encoding} from './images/index.ts'
export {
  exportDataset,
  importDataset,
  type TransferProgress,
} from './import-export/index.ts'
export {checkDataset} from './integrity/index.ts'
export {type Lake, openLake} from './lake.ts'
export type {LakeOptions} from './lake-options.ts'
export {SERVER_LIMITS} from './limits.ts'

export type {Cut, RenditionOrder} from './pixels/index.ts'
export {recordPublicationTimes} from './publication-times.ts'
export {assertCondition, runQuery} from './query/index.ts'

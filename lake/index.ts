export {
  Access,
  administrator,
  anonymous,
  EVERYTHING,
  type Grant,
  type Permission,
  PUBLISHED_ONLY,
  type PublicRead,
  publisher,
  type Requester,
} from './access/index.ts'
export {relocateAssets} from './assets/index.ts'
export {
  BackupError,
  type BackupOptions,
  backupLake,
  type DoctorOptions,
  examineLake,
  type Finding,
  inspectBackup,
  type Manifest,
  type RestoreOptions,
  restoreLake,
} from './backup/index.ts'
export type {Dataset} from './dataset.ts'
export type {DatasetEvent} from './dataset-event.ts'
export {
  Collection,
  type DependencyKey,
  type DocumentChange,
  type LakeDocument,
  type Mutation,
} from './documents/index.ts'
export {httpError, LakeError} from './errors.ts'
export {
  type Account,
  type Authenticate,
  attachSockets,
  authenticateByToken,
  authenticateRequest,
  createLakeApp,
  crossOrigin,
  type Directory,
  type LakeApp,
  type LakeAppOptions,
  type LakeEnv,
  responseTo,
} from './http/index.ts'
export {
  ImageFault,
  ImageProcesses,
  type ImageProcessesOptions,
  type ImageSource,
  processesFor,
} from './image-process/index.ts'
export {
  type Cut,
  ENCODED_MIME_TYPES,
  type Encoding,
  type RenditionOrder,
} from './images/index.ts'
export {
  type ExportOptions,
  exportDataset,
  type ImportOptions,
  importDataset,
  TransferError,
  type TransferProgress,
} from './import-export/index.ts'
export {checkDataset, type Problem} from './integrity/index.ts'
export {type Lake, openLake} from './lake.ts'
export type {LakeOptions} from './lake-options.ts'
export {SERVER_LIMITS} from './limits.ts'
export type {
  Plan,
  TransactionOutcome,
  TransactOptions,
} from './mutations/index.ts'
export {recordPublicationTimes} from './publication-times.ts'
export {type Perspective, type QueryOutcome, type QueryRequest, runQuery} from './query/index.ts'

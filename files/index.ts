export {checkDatabase, copyDatabase} from './copy-database.ts'
export {isMissing, unlessMissing} from './missing.ts'
export {openPrivateDatabase, transaction} from './private-database.ts'
export {
  makeTemporaryFolder,
  makeTemporaryFolderSync,
  removeAbandonedFolders,
} from './temporary-folder.ts'

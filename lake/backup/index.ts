export {backupLake} from './backup.ts'
export {examineLake} from './doctor.ts'

export {restoreLake} from './restore.ts'
export {inspectBackup} from './verify.ts'

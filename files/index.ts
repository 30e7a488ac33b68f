export {isMissing, unlessMissing} from './missing.ts'
export {openPrivateDatabase, transaction} from './private-database.ts'

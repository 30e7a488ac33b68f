export {migrations, pendingMigrations, runMigrations} from './run.ts'
export {clientStore, datasetStore} from './store.ts'

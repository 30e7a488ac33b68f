export {checkDataset} from './check.ts'

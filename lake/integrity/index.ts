export {checkDataset, type Problem} from './check.ts'

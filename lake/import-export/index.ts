export {exportDataset, type TransferProgress} from './export.ts'
export {importDataset} from './import.ts'

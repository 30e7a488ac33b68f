export {TransferError} from './errors.ts'
export {type ExportOptions, exportDataset, type TransferProgress} from './export.ts'
export {type ImportOptions, importDataset} from './import.ts'

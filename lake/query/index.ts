export type {Perspective} from './perspective.ts'
export {type QueryOutcome, type QueryRequest, runQuery} from './run.ts'
export type {ContentSourceMap, SourceMapping} from './source-map.ts'

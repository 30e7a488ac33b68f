export {type QueryOutcome, type QueryRequest, runQuery} from './run.ts'
export type {ContentSourceMap, SourceMapping} from './source-map/source-map.ts'
export {isSearchable, prepareSearch} from './text/search-index.ts'
export {type Perspective, perspectivePrefixes} from './view/perspective.ts'

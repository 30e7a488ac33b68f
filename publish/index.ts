export {type BuildOptions, type BuildProgress, type BuildReport, buildSite} from './build.ts'
export {type CompiledTemplates, compileTemplates} from './compile/compile.ts'
export {type Place, PublishError} from './errors.ts'
export type {Campaign, Route, Site} from './site.ts'
export {embeddedSource} from './source/embedded.ts'
export {
  AssetMissingError,
  type BrokenReference,
  type ContentChange,
  type ContentSource,
} from './source.ts'

/** Where each value of a result comes from: https://github.com/sanity-io/content-source-maps */
export interface ContentSourceMap {
  documents: {_id: string; _type: string}[]
  paths: string[]
  mappings: Record<string, SourceMapping>
}

export interface SourceMapping {
  type: 'value'
  source:
    | {type: 'documentValue'; document: number; path: number}
    | {type: 'literal'}
    | {type: 'unknown'}
}

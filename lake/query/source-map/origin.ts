import type {LakeDocument} from '../../documents/index.ts'

/** A step from a value to its part: a field, an array index, or the element with a `_key`. */
export type Segment = string | number | {readonly _key: string}

/** Where a value comes from. */
export type Origin =
  | {readonly type: 'document'; readonly document: LakeDocument; readonly path: readonly Segment[]}
  | {readonly type: 'literal'}
  | {readonly type: 'unknown'}

export const LITERAL: Origin = {type: 'literal'}
export const UNKNOWN: Origin = {type: 'unknown'}

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isRecord} from '../../schemas/index.ts'
import {CommandError} from '../command-error.ts'

type Fields = Record<string, unknown>

/** A document as written in samples/: images are referenced by file name, in the notation of Sanity's import. */
export interface SampleDocument {
  _id: string
  _type: string
  fields: Fields
}

const ASSET = /^image@file:\/\/\.?\/?(.+)$/

function readDocument(file: string): SampleDocument {
  let fields: unknown
  try {
    fields = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is not valid JSON: ${cause}`)
  }
  if (isRecord(fields)) {
    const {_id, _type} = fields
    if (typeof _id === 'string' && typeof _type === 'string') return {_id, _type, fields}
  }
  throw new CommandError(`${file} has no _id or no _type.`)
}

/** Every document in a folder and its sub-folders, ordered by path. */
export function readSamples(folder: string): SampleDocument[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readDocument(join(folder, name)))
}

function assetFile(value: Fields): string | undefined {
  return typeof value._sanityAsset === 'string' ? ASSET.exec(value._sanityAsset)?.[1] : undefined
}

/** The image files that a value refers to, relative to the samples folder. */
export function assetFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(assetFiles)
  if (!isRecord(value)) return []
  const file = assetFile(value)
  return [...(file ? [decodeURI(file)] : []), ...Object.values(value).flatMap(assetFiles)]
}

function withAsset(value: unknown, assetIds: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withAsset(item, assetIds))
  return isRecord(value) ? withAssets(value, assetIds) : value
}

/** The fields with each named image file replaced by a reference to its asset document. */
export function withAssets(fields: Fields, assetIds: ReadonlyMap<string, string>): Fields {
  const {_sanityAsset, ...rest} = fields
  const result = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, withAsset(value, assetIds)]),
  )
  const file = assetFile(fields)
  if (!file) return result
  return {...result, asset: {_type: 'reference', _ref: assetIds.get(decodeURI(file))}}
}

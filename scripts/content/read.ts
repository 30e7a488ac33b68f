import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CommandError} from '../command-error.ts'

/** A document as it is written in samples/: images are named by file, in the notation of Sanity's import. */
export interface SampleDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

const ASSET = /^image@file:\/\/\.?\/?(.+)$/

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSampleDocument(value: unknown): value is SampleDocument {
  return isRecord(value) && typeof value._id === 'string' && typeof value._type === 'string'
}

function readDocument(file: string): SampleDocument {
  let document: unknown
  try {
    document = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is not valid JSON: ${cause}`)
  }
  if (!isSampleDocument(document)) throw new CommandError(`${file} has no _id or no _type.`)
  return document
}

/** Every document in a folder and its sub-folders, in the order of their paths. */
export function readSamples(folder: string): SampleDocument[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readDocument(join(folder, name)))
}

function assetFile(value: Record<string, unknown>): string | undefined {
  return typeof value._sanityAsset === 'string' ? ASSET.exec(value._sanityAsset)?.[1] : undefined
}

/** The image files that a value names, relative to the samples folder. */
export function assetFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(assetFiles)
  if (!isRecord(value)) return []
  const file = assetFile(value)
  return [...(file ? [decodeURI(file)] : []), ...Object.values(value).flatMap(assetFiles)]
}

/** The value with each named image file replaced by a reference to its asset document. */
export function withAssets(value: unknown, assetIds: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withAssets(item, assetIds))
  if (!isRecord(value)) return value
  const {_sanityAsset, ...rest} = value
  const fields = Object.fromEntries(
    Object.entries(rest).map(([name, field]) => [name, withAssets(field, assetIds)]),
  )
  const file = assetFile(value)
  if (!file) return fields
  return {...fields, asset: {_type: 'reference', _ref: assetIds.get(decodeURI(file))}}
}

/** Where the sample campaigns of this repository are. */
export const samplesFolder = fileURLToPath(new URL('../../samples', import.meta.url))

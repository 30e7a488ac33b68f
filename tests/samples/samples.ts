import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {SanityDocument} from '@sanity/types'
import {z} from 'zod'

export const samplesFolder = resolve(import.meta.dirname, '../../samples')

const sample = z.looseObject({_id: z.string(), _type: z.string()})

export type Json = null | boolean | number | string | Json[] | {[name: string]: Json}

export interface Sample {
  file: string
  raw: string
  document: SanityDocument
}

const ASSET = /^image@file:\/\/\.\/(images\/.+)$/
const STAMP = '2026-01-01T00:00:00Z'

/** An image as it will be once loaded: the file name replaced by a reference, so that image rules can be checked. */
const loaded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(loaded)
  if (typeof value !== 'object' || value === null) return value
  const {_sanityAsset, ...rest} = {_sanityAsset: undefined, ...value}
  const fields = Object.fromEntries(Object.entries(rest).map(([name, of]) => [name, loaded(of)]))
  const file = typeof _sanityAsset === 'string' ? ASSET.exec(_sanityAsset)?.[1] : undefined
  return file === undefined
    ? fields
    : {...fields, asset: {_type: 'reference', _ref: `image-${file}`}}
}

/** Every sample document, with its file and its text as written. */
export const readSamples = (): Sample[] =>
  readdirSync(samplesFolder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => {
      const raw = readFileSync(join(samplesFolder, file), 'utf8')
      const {_id, _type, ...fields} = sample.parse(loaded(JSON.parse(raw)))
      return {
        file,
        raw,
        document: {...fields, _id, _type, _createdAt: STAMP, _updatedAt: STAMP, _rev: '1'},
      }
    })

/** Every object inside a value, the value itself included. */
export const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [{...value}, ...Object.values(value).flatMap(objectsIn)]
}

/** Every array inside a value. */
export const arraysIn = (value: unknown): unknown[][] => {
  if (Array.isArray(value)) return [value, ...value.flatMap(arraysIn)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(arraysIn) : []
}

/** The image files that a document names, relative to samples/. */
export const imagesOf = ({raw}: Sample): string[] =>
  [...raw.matchAll(/"image@file:\/\/\.\/(images\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])

export const fileExists = (file: string): boolean => existsSync(join(samplesFolder, file))

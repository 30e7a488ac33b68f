import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {isRecord} from '../../schemas/index.ts'

type Document = Record<string, unknown> & {_id: string}

export interface SuiteDataset {
  _type: 'dataset'
  _id: string
  documents: Document[]
}

export interface SuiteTest {
  _type: 'test'
  _id: string
  name: string
  filename: string
  query: string
  params: Record<string, unknown> | null
  result: unknown
  valid: boolean
  dataset: {_ref: string} | null
}

const FILE = new URL('./suite.ndjson.gz', import.meta.url)

export function readSuite(): {datasets: SuiteDataset[]; tests: SuiteTest[]} {
  const lines = gunzipSync(readFileSync(FILE)).toString().trim().split('\n')
  const entries = lines.map((line): SuiteDataset | SuiteTest => JSON.parse(line))
  return {
    datasets: entries.filter((entry) => entry._type === 'dataset'),
    tests: entries.filter((entry) => entry._type === 'test'),
  }
}

const STAMPED = new Set(['_rev', '_createdAt', '_updatedAt'])

/** A result without the fields that storage adds, and with each `_score` replaced by its rank. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const scores = value.flatMap((item) =>
      isRecord(item) && typeof item._score === 'number' ? item._score : [],
    )
    const ranks = [...new Set(scores)].sort((a, b) => b - a)
    return value.map((item) => {
      if (!isRecord(item) || typeof item._score !== 'number') return comparable(item)
      const {_score, ...rest} = item
      return {...withoutStamps(rest), _pos: ranks.indexOf(_score) + 1}
    })
  }
  return isRecord(value) ? withoutStamps(value) : value
}

function withoutStamps(object: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(object).filter(([name]) => !STAMPED.has(name))
  return Object.fromEntries(entries.map(([name, item]) => [name, comparable(item)]))
}

const TOLERANCE = 1e-6

/** Equality of JSON with a tolerance for rounding of numbers. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return a === b
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}

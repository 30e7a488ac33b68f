import {type Functions, pure} from './definition.ts'

export function lower(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null
}

export function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}

function split(value: unknown, separator: unknown): string[] | null {
  if (typeof value !== 'string' || typeof separator !== 'string') return null
  if (value === '') return []
  return separator === '' ? [...value] : value.split(separator)
}

function startsWith(value: unknown, prefix: unknown): boolean | null {
  if (typeof value !== 'string' || typeof prefix !== 'string') return null
  return value.startsWith(prefix)
}

export const STRING: Functions = {
  lower: pure(lower),
  upper: pure(upper),
  split: pure(split),
  startsWith: pure(startsWith),
}

import type {Context, MiddlewareHandler} from 'hono'
import {httpError} from '../errors.ts'
import {parseJson} from './json-limits.ts'

/** A query parameter that is `true` or `false`; anything else counts as absent. */
export function flag(c: Context, name: string, defaultValue = false): boolean {
  const value = c.req.query(name)
  return value === 'true' ? true : value === 'false' ? false : defaultValue
}

/** A whole number within bounds. @throws {LakeError} 400 */
export function count(c: Context, name: string, defaultValue: number, max: number): number {
  const value = c.req.query(name)
  if (value === undefined) return defaultValue
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) {
    throw httpError(400, `"${name}" must be a positive whole number`)
  }
  return Math.min(number, max)
}

/** GROQ parameters in the URL: `$name=<JSON>`. @throws {LakeError} 400 when one is not JSON */
export function groqParams(c: Context): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(c.req.query())) {
    if (!key.startsWith('$')) continue
    params[key.slice(1)] = parseJson(value, `Parameter "${key}"`)
  }
  return params
}

/** Parts of a path segment such as `a,b,c`. @throws {LakeError} 400 when there are more than `max` */
export function list(value: string, max: number): string[] {
  const items = value.split(',').filter((item) => item !== '')
  if (items.length > max) throw httpError(400, `At most ${max} ids at a time`)
  return items
}

const FIRST = '0000-00-00'
const LATEST = '9999-99-99'

/** The date of the API version in the URL, as `YYYY-MM-DD`; `v1` sorts before every date, `vX` after. */
export function apiVersion(c: Context): string {
  const version = (c.req.param('version') ?? 'v1').slice(1)
  if (version === '1') return FIRST
  return version === 'X' ? LATEST : version
}

/** Refuses (400) versions that are not a valid date, such as `v2025-13-45`. */
export const requireVersion: MiddlewareHandler = async (c, next) => {
  const version = apiVersion(c)
  const isDate = !Number.isNaN(Date.parse(version))
  if (version !== LATEST && version !== FIRST && !isDate) {
    throw httpError(400, `Invalid API version "v${version}": use v1, vX or vYYYY-MM-DD`)
  }
  await next()
}

import {queryParameterError} from '../errors.ts'
import {MAX_PERSPECTIVE_LAYERS} from '../limits.ts'

/**
 * Which versions of documents a query sees: `raw` (all of them, each under its own id), `published`, `drafts` (alias
 * `previewDrafts`), a release's name, or a stack of these in order of precedence: an array, or a comma-separated
 * string. The published documents are always last in a stack.
 * @see https://www.sanity.io/docs/content-lake/perspectives
 */
export type Perspective = string | readonly string[]

const RELEASE_NAME = /^[\w-]+$/
const PUBLISHED = ''

/**
 * The id prefixes to look under for each document, in order of precedence; null for `raw`.
 * @throws LakeError for a name that cannot be one, or `raw` in a stack
 */
export function perspectivePrefixes(perspective: Perspective = 'raw'): readonly string[] | null {
  const names = [perspective].flat().flatMap((name) => name.split(',').map((part) => part.trim()))
  if (names.length > MAX_PERSPECTIVE_LAYERS) {
    throw queryParameterError(`A perspective has at most ${MAX_PERSPECTIVE_LAYERS} layers`)
  }
  if (names.length === 1 && names[0] === 'raw') return null
  const prefixes = names.map((name) => {
    if (name === 'published') return PUBLISHED
    if (name === 'drafts' || name === 'previewDrafts') return 'drafts'
    if (name === 'raw' || !RELEASE_NAME.test(name)) {
      throw queryParameterError(
        `"${name}" is not a perspective. Use raw, published, drafts or release names; raw cannot be combined with others`,
      )
    }
    return `versions.${name}`
  })
  const end = prefixes.indexOf(PUBLISHED)
  return [...new Set(end < 0 ? prefixes : prefixes.slice(0, end)), PUBLISHED]
}

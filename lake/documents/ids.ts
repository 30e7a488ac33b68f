/**
 * How ids name versions: `x` is published, `drafts.x` its draft, `versions.<release>.x` its version in a release.
 * @see https://www.sanity.io/docs/content-lake/drafts
 */
const DRAFTS = 'drafts.'
const VERSIONS = 'versions.'

export function isPublishedId(id: string): boolean {
  return !id.startsWith(DRAFTS) && !id.startsWith(VERSIONS)
}

/** The id that a draft or a version is published under. */
export function publishedId(id: string): string {
  if (id.startsWith(DRAFTS)) return id.slice(DRAFTS.length)
  if (!id.startsWith(VERSIONS)) return id
  const end = id.indexOf('.', VERSIONS.length)
  return end < 0 ? id : id.slice(end + 1)
}

/** Where an id lives: `''` (published), `drafts` or `versions.<release>`. */
export function idPrefix(id: string): string {
  if (id.startsWith(DRAFTS)) return 'drafts'
  if (!id.startsWith(VERSIONS)) return ''
  const end = id.indexOf('.', VERSIONS.length)
  return end < 0 ? '' : id.slice(0, end)
}

/** The inverse of `idPrefix` and `publishedId`. */
export function idUnder(prefix: string, published: string): string {
  return prefix === '' ? published : `${prefix}.${published}`
}

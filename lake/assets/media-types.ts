import {getExtension, getMimeType} from 'hono/utils/mime'

const EXTENSION = /\.([a-z0-9]{1,10})$/i
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/
const UNKNOWN = 'application/octet-stream'
/** What browsers and tools send when they do not know the type. */
const EVASIVE = new Set([UNKNOWN, 'binary/octet-stream', 'application/x-www-form-urlencoded'])

const withoutParameters = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/**
 * A file's extension and media type. The file name takes precedence over the sender's `Content-Type`, which is often a
 * guess; neither is trusted when the file is delivered.
 */
export const describeFile = (
  filename: string | undefined,
  contentType: string | undefined,
): {extension: string; mimeType: string} => {
  const sent = withoutParameters(contentType)
  const usable = MEDIA_TYPE.test(sent) && !EVASIVE.has(sent) ? sent : undefined
  const [, named] = EXTENSION.exec(filename ?? '') ?? []
  const extension = (named ?? (usable && getExtension(usable)) ?? 'bin').toLowerCase()
  const known = getMimeType(`file.${extension}`)?.split(';')[0]
  return {extension, mimeType: known ?? usable ?? UNKNOWN}
}

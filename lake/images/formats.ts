import type {OutputFormat, Transformation} from './parameters.ts'

/** What an image is delivered as. */
export type DeliveredFormat = 'avif' | 'gif' | 'jpg' | 'png' | 'webp'

export const DELIVERED_MIME_TYPES: Record<DeliveredFormat, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** The wish `auto=format` as the browser's `Accept` header grants it. */
export const acceptsWebp = (accept: string | undefined): boolean =>
  /(?:^|[,\s])image\/webp\s*(?:;(?!\s*q=0(?:\.0+)?\s*(?:,|$))|,|$)/i.test(accept ?? '')

const KEPT: readonly DeliveredFormat[] = ['avif', 'gif', 'jpg', 'png', 'webp']

const fromWish = (format: OutputFormat): DeliveredFormat => (format === 'pjpg' ? 'jpg' : format)

/**
 * The format an image leaves in: the one asked for, else WebP for `auto=format` in a browser that takes
 * it, else its own. AVIF has to be asked for: it takes many times longer, and `auto` is for every visitor.
 */
export const deliveredFormat = (
  wish: Transformation,
  extension: string,
  isOpaque: boolean,
  accept: string | undefined,
): DeliveredFormat => {
  if (wish.format) return fromWish(wish.format)
  if (wish.autoFormat && acceptsWebp(accept)) return 'webp'
  return KEPT.find((format) => format === extension) ?? (isOpaque ? 'jpg' : 'png')
}

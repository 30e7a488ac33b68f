import type {EncodedFormat} from './encoding.ts'
import type {OutputFormat, Transformation} from './parameters.ts'

/** Whether the browser's `Accept` header names WebP, for `auto=format`. */
export const acceptsWebp = (accept: string | undefined): boolean =>
  /(?:^|[,\s])image\/webp\s*(?:;(?!\s*q=0(?:\.0+)?\s*(?:,|$))|,|$)/i.test(accept ?? '')

const KEPT: readonly EncodedFormat[] = ['avif', 'gif', 'jpg', 'png', 'webp']

const encodedFormat = (format: OutputFormat): EncodedFormat => (format === 'pjpg' ? 'jpg' : format)

/**
 * The format an image is delivered in: the requested one, else WebP for `auto=format` in a browser that accepts it,
 * else the original's. AVIF must be requested explicitly: it takes many times longer to encode, and `auto` applies to
 * every visitor.
 */
export const deliveredFormat = (
  transformation: Transformation,
  extension: string,
  isOpaque: boolean,
  accept: string | undefined,
): EncodedFormat => {
  if (transformation.format) return encodedFormat(transformation.format)
  if (transformation.autoFormat && acceptsWebp(accept)) return 'webp'
  return KEPT.find((format) => format === extension) ?? (isOpaque ? 'jpg' : 'png')
}

import {MAX_DRAWING_PIXELS, MAX_IMAGE_PIXELS} from '../limits.ts'
import type {JobLimits} from './jobs.ts'

const MEGABYTE = 1024 * 1024

/** Why a job failed: the original cannot be read, or processing it exceeds a limit. */
export class ImageFault extends Error {
  override readonly name = 'ImageFault'
  readonly reason: 'unreadable' | keyof JobLimits

  constructor(reason: ImageFault['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** An error message for whoever uploaded the image. @param name the original's file name */
export function unreadable(
  reason: string,
  isDrawing: boolean,
  name: string | undefined,
): ImageFault {
  const pixels = isDrawing ? MAX_DRAWING_PIXELS : MAX_IMAGE_PIXELS
  const description = /pixel limit/i.test(reason)
    ? `it unfolds to more than ${pixels} pixels. Save it smaller.`
    : `could not read it: ${reason.split('\n')[0]}`
  return new ImageFault('unreadable', `Invalid image${name ? ` "${name}"` : ''}, ${description}`)
}

/** @param name the original's file name */
export function beyondLimit(
  limit: keyof JobLimits,
  {seconds, memory}: JobLimits,
  isDrawing: boolean,
  name: string | undefined,
): ImageFault {
  const much = limit === 'seconds' ? `${seconds} seconds` : `${memory / MEGABYTE} MB of memory`
  const called = name ? ` "${name}"` : ''
  return new ImageFault(
    limit,
    isDrawing
      ? `The drawing${called} takes more than ${much} to draw. Simplify it (filters, patterns, copies within copies, layers) or save it as PNG.`
      : `The image${called} takes more than ${much} to read. Save it smaller.`,
  )
}

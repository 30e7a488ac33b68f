import type {Cut, Encoding} from '../../lake/index.ts'
import type {Rendition, RenditionFormat} from './rendition.ts'

/** Quality by format, chosen to look alike. */
export const ENCODINGS: Readonly<Record<RenditionFormat, Encoding>> = {
  // Effort 2 takes a seventh of the time of effort 4 and gives files 8 % larger.
  avif: {format: 'avif', quality: 52, effort: 2},
  webp: {format: 'webp', quality: 76, effort: 3},
  jpg: {format: 'jpg', quality: 78, mozjpeg: true, background: '#fff'},
  png: {format: 'png', palette: {quality: 90, effort: 5}},
}

/** For a picture composed for sharing a page. */
export const SHARE_ENCODING: Encoding = {
  format: 'jpg',
  quality: 82,
  mozjpeg: true,
  background: '#fff',
}

/** A preview format that encodes in milliseconds: JPEG, or WebP where parts may be transparent. */
export const previewEncoding = ({format}: Rendition): Encoding =>
  format === 'png'
    ? {format: 'webp', quality: 60, effort: 0}
    : {format: 'jpg', quality: 60, background: '#fff'}

/** Width in pixels at which drawings are drawn, from which smaller renditions are made. */
export const SHARED_DECODE_WIDTH = 2400
const SVG_DPI = 72
const MAX_SVG_DPI = 2400

/** The part of the original that a rendition shows; a drawing's part is drawn at least `drawnWidth` wide. */
export function cutOf({part, original}: Rendition, drawnWidth: number): Cut {
  return {
    part: {
      left: part.left / original.width,
      top: part.top / original.height,
      width: part.width / original.width,
      height: part.height / original.height,
    },
    density: Math.min(MAX_SVG_DPI, SVG_DPI * Math.max(1, drawnWidth / part.width)),
  }
}

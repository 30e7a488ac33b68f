// Work on pixels, by libvips. Only image processes load it: it would stay in the server's memory.

export {drawSvg, type Pixels} from './draw-svg.ts'
export {heicAsJpeg} from './heic.ts'
export {type ImageMetadata, readImageMetadata} from './metadata.ts'
export {configureSharp} from './open.ts'
export {
  assertDecodable,
  type Cut,
  decodePart,
  encodeRendition,
  type Original,
  type RenditionOrder,
  renderOnce,
  renderSquare,
} from './renditions.ts'
export {transformImage} from './transform.ts'

export {deliveredFormat} from './delivered-format.ts'
export {ENCODED_MIME_TYPES, type EncodedFormat, type Encoding} from './encoding.ts'
export {
  type ImageFormat,
  identifyForeignFormat,
  identifyImage,
  imageMimeType,
  isFilm,
  isHeic,
  isRawPhotograph,
} from './formats.ts'
export {layOut, type Size} from './layout.ts'
export {
  type ImageMetadata,
  METADATA_PARTS,
  type MetadataPart,
  readImageMetadata,
} from './metadata.ts'
export {configureSharp} from './open.ts'
export {isUntouched, readTransformation, type Transformation} from './parameters.ts'
export {
  assertDecodable,
  type Cut,
  decodePart,
  encodeRendition,
  type Original,
  type RenditionOrder,
  renderOnce,
} from './renditions.ts'
export {transformImage} from './transform.ts'

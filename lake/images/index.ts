export {deliveredFormat} from './delivered-format.ts'
export {ENCODED_MIME_TYPES, type EncodedFormat, type Encoding, encodeAs} from './encoding.ts'
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
export {DEFAULT_METADATA, METADATA_PARTS, type MetadataPart} from './metadata-parts.ts'
export {isUntouched, readTransformation, type Transformation} from './parameters.ts'
export type {Part} from './part.ts'

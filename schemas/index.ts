import {documents} from './documents/index.ts'
import {objects} from './objects/index.ts'
import {sectionParts, sectionTypes} from './sections/index.ts'

/** Every type of content, for the Studio's configuration and for type generation. */
export const schemaTypes = [...documents, ...sectionTypes, ...sectionParts, ...objects]

/** Names of the document types, in the order of the Studio's menu. */
export const documentTypes: readonly string[] = documents.map(({name}) => name)

/** Names of the sections a page can be composed of. */
export const sectionNames: readonly string[] = sectionTypes.map(({name}) => name)

export {textPairs} from './objects/palette.ts'
export * from './publicity/index.ts'
export {contrastRatio, TEXT_CONTRAST} from './validation/contrast.ts'
export {slugify} from './validation/slug.ts'
export * from './vocabulary/index.ts'

import {type DocumentType, documents} from './documents/index.ts'
import {accessibilityFindings} from './findings/findings.ts'
import {objects} from './objects/index.ts'
import {privateFields, publicDocumentFilter} from './publicity/index.ts'
import {textFields} from './rights/text-fields.ts'
import {type SectionType, sectionParts, sectionTypes} from './sections/index.ts'
import {localizedTexts} from './translation/localized-texts.ts'
import {misfitsBy} from './validation/misfits.ts'

/** Every type of content, for the Studio's configuration and for type generation. */
export const schemaTypes = [...documents, ...sectionTypes, ...sectionParts, ...objects]

/** Names of the document types, in the order of the Studio's menu. */
export const documentTypes: readonly DocumentType[] = documents.map(({name}) => name)

/** Names of the sections a page can be composed of. */
export const sectionNames: readonly SectionType[] = sectionTypes.map(({name}) => name)

/** What editors call a section; its type's name when there is no such section. */
export const sectionTitle = (type: string): string =>
  sectionTypes.find(({name}) => name === type)?.title ?? type

/** What the public may see of content. Whom it may see is decided by what is stored, whether or not that fits. */
export const publicRead = {
  filter: publicDocumentFilter,
  hide: privateFields,
  misfitsOf: misfitsBy(schemaTypes, privateFields),
}

/** The localised texts of a document. */
export const textsOfDocument = localizedTexts(schemaTypes)

/** What makes a document hard to use for some. */
export const findingsIn = accessibilityFindings(schemaTypes)

/** Where documents of a type have localised texts. */
export const textFieldsOf = textFields(schemaTypes)

export * from './addresses/index.ts'
export {documentName} from './documents/document-name.ts'
export {duplicateOf} from './documents/duplicate.ts'
export {type DocumentType, documentTitle} from './documents/index.ts'
export type {AccessibilityFinding, FindingKind} from './findings/findings.ts'
export {unreadablePairs} from './objects/theme/palette.ts'
export * from './pictures/index.ts'
export * from './publicity/index.ts'
export {
  BELONGING_TYPES,
  belongsToCampaigns,
  campaignReferences,
  IS_SHARED,
  isGivenTo,
  OWNERSHIP_FIELDS,
} from './rights/belonging.ts'
export type {SectionType} from './sections/index.ts'
export {isWritten, type LocalizedText} from './translation/localized-texts.ts'
export {contrastRatio, TEXT_CONTRAST} from './validation/contrast.ts'
export {publishedId} from './validation/published-id.ts'
export {isRecord, recordsIn, textOf} from './validation/record.ts'
export {refusesEmpty} from './validation/refuses-empty.ts'
export * from './vocabulary/index.ts'

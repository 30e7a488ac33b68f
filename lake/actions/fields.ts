import {z} from 'zod'
import {idPrefix, isPublishedId} from '../documents/index.ts'
import {isValidId} from '../mutations/index.ts'
import {invalidValue} from '../mutations/value.ts'

/** The fields of actions, each with the error message that says what it accepts. */

const isVersionId = (id: string) => isValidId(id) && idPrefix(id) !== ''

export const publishedIdField = z
  .string('must be a document ID')
  .refine(
    (id) => isValidId(id) && isPublishedId(id),
    'must be a published document ID, without "drafts." or "versions."',
  )

export const versionIdField = z
  .string('must be a document ID')
  .refine(isVersionId, 'must be a draft or version ID: "drafts.<id>" or "versions.<release>.<id>"')

/** The id of a published document, a draft or a version. */
export const documentIdField = z
  .string('must be a document ID')
  .refine(isValidId, 'must be a document ID')

export const revisionField = z.string('must be a revision ID').optional()

export const purgeField = z.boolean('must be true or false').optional()

/** Requires that a value can be stored in a document. */
export function storable<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return schema.superRefine((value, context) => {
    const message = invalidValue(value)
    if (message) context.addIssue({code: 'custom', message: `cannot be stored: ${message}`})
  })
}

/** The content of a draft or version. */
export const documentField = storable(
  z.looseObject(
    {
      _id: versionIdField.optional(),
      _type: z.string('must be the name of a document type').min(1, 'must not be empty'),
    },
    'must be a document',
  ),
)

/** Patch operations (`set`, `unset`, `insert`, …) without a selection. */
export const patchField = z.record(z.string(), z.unknown(), 'must be an object of patch operations')

const RESERVED = new Set(['drafts', 'published', 'raw', 'previewDrafts'])

export const releaseIdField = z
  .string('must be the name of a release')
  .refine(
    (name) => /^[A-Za-z0-9_-]{1,64}$/.test(name) && !name.startsWith('-'),
    'must be up to 64 letters, digits, "_" and "-"',
  )
  .refine((name) => !RESERVED.has(name), 'must not be the name of a perspective')

/** An ISO 8601 timestamp with a time zone. */
export const timeField = z.iso.datetime({
  offset: true,
  error: 'must be a time in ISO 8601, such as "2027-03-01T08:00:00Z"',
})

import type {MutationFault} from '../errors.ts'

/** The faults of a mutation, in Sanity's wording. */
export const faults = {
  invalid: (description: string): MutationFault => ({
    status: 400,
    type: 'validationError',
    description,
  }),

  alreadyExists: (id: string): MutationFault => ({
    status: 409,
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    details: {id},
  }),

  notFound: (id: string): MutationFault => ({
    status: 404,
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    details: {id},
  }),

  revisionMismatch: (id: string, current: string, expected: string): MutationFault => ({
    status: 409,
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID ("${current}"), expected "${expected}"`,
    details: {id, currentRevisionID: current, expectedRevisionID: expected},
  }),

  immutable: (id: string, attribute: string): MutationFault => ({
    status: 409,
    type: 'cannotModifyImmutableAttributeError',
    description: `Cannot modify immutable attribute "${attribute}"`,
    details: {attribute, documentId: id},
  }),

  referenced: (id: string, referencingIDs: readonly string[]): MutationFault => ({
    status: 409,
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from ${referencingIDs.map((from) => `"${from}"`).join(', ') || 'documents that you may not see'}`,
    details: {id, referencingIDs},
  }),

  dangling: (id: string, referenceID: string): MutationFault => ({
    status: 409,
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${referenceID}"`,
    details: {id, referenceID},
  }),

  transactionExists: (id: string): MutationFault => ({
    status: 409,
    type: 'transactionAlreadyExistsError',
    description: `Transaction ID "${id}" has already been used`,
    details: {transactionId: id},
  }),

  forbidden: (permission: string): MutationFault => ({
    status: 403,
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions; permission "${permission}" required`,
    details: {permission},
  }),
}

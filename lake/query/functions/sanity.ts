import {idPrefix, publishedId} from '../../documents/index.ts'
import {attribute} from '../evaluate/value.ts'
import {type Functions, fixed, scoped} from './definition.ts'

/** The project id of a lake of one's own, see docs/lake.md. */
const PROJECT = 'local'

export const SANITY: Functions = {
  projectId: () => () => PROJECT,
  dataset: scoped((scope) => scope.run.dataset),
  versionOf: scoped((scope, base) => {
    const id = attribute(scope.value, '_id')
    if (typeof base !== 'string' || typeof id !== 'string') return null
    return id === base || publishedId(id) === base
  }),
  partOfRelease: scoped((scope, release) => {
    const id = attribute(scope.value, '_id')
    if (typeof release !== 'string' || typeof id !== 'string') return null
    return idPrefix(id) === `versions.${release}`
  }),
}

/** `releases::all()`: every release, archived and published ones included. */
export const RELEASES: Functions = {
  all: scoped((scope) => [...scope.run.view.read(['type:system.release'])]),
}

export const DOCUMENTS: Functions = {
  /** The document that a reference names; a global reference ends in the id. */
  get: scoped((scope, reference) => {
    const id = attribute(reference, '_ref')
    return typeof id === 'string'
      ? scope.run.view.document(id.slice(id.lastIndexOf(':') + 1))
      : null
  }),
  incomingRefCount: scoped((scope) => {
    const id = attribute(scope.value, '_id')
    return typeof id === 'string' ? scope.run.view.read([`ref:${id}`]).length : null
  }),
  /** References from other datasets are not counted: nothing is known of them. */
  incomingGlobalDocumentReferenceCount: fixed(0, () => () => null),
}

/** Aspects belong to a Media Library; there is none, so no asset has any. */
export const MEDIA: Functions = {aspect: () => () => null}

/** Attributes that an organisation gives its users; there is none. */
export const USER: Functions = {attributes: fixed(0, () => () => ({}))}

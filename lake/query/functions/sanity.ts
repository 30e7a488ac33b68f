import {idPrefix, publishedId} from '../../documents/index.ts'
import {constant, countsItself, traverses} from '../budget/cost.ts'
import type {Scope} from '../runtime/scope.ts'
import {attribute} from '../values/value.ts'
import {type Functions, fixed, pure, scoped} from './definition.ts'

/** The project id of an embedded lake, see docs/lake.md. */
const PROJECT = 'local'

export const SANITY: Functions = {
  projectId: pure(constant, () => PROJECT),
  dataset: scoped(constant, (scope) => scope.run.dataset),
  versionOf: scoped(traverses, (scope, base) => {
    const id = attribute(scope.value, '_id')
    if (typeof base !== 'string' || typeof id !== 'string') return null
    return id === base || publishedId(id) === base
  }),
  partOfRelease: scoped(traverses, (scope, release) => {
    const id = attribute(scope.value, '_id')
    if (typeof release !== 'string' || typeof id !== 'string') return null
    return idPrefix(id) === `versions.${release}`
  }),
}

/** `releases::all()`: every release, including archived and published ones. */
export const RELEASES: Functions = {
  all: scoped(countsItself, (scope) => [...scope.run.view.read(['type:system.release'])]),
}

/** `dataset:<project>.<dataset>:<id>` */
const GLOBAL_REFERENCE = /^dataset:([^:.]+)\.([^:]+):([^:]+)$/

/** The id in this dataset that a reference (or a global reference as text) points to; null when it points elsewhere. */
function idHere(reference: unknown, scope: Scope): string | null {
  const isText = typeof reference === 'string'
  const to = isText ? reference : attribute(reference, '_ref')
  if (typeof to !== 'string') return null
  const [, project, dataset, id = null] = GLOBAL_REFERENCE.exec(to) ?? []
  if (project !== undefined) return project === PROJECT && dataset === scope.run.dataset ? id : null
  return isText || to.includes(':') ? null : to
}

export const DOCUMENTS: Functions = {
  /** https://spec.groq.dev/GROQ-1.revision1/#sec-documents-get- */
  get: fixed(
    1,
    scoped(traverses, (scope, reference) => {
      const id = idHere(reference, scope)
      return id === null ? null : scope.run.view.document(id)
    }),
  ),
  incomingRefCount: scoped(countsItself, (scope) => {
    const id = attribute(scope.value, '_id')
    return typeof id === 'string' ? scope.run.view.referencing(id).length : null
  }),
  /** References from other datasets are unknown, so they are not counted. */
  incomingGlobalDocumentReferenceCount: fixed(
    0,
    pure(constant, () => null),
  ),
}

/** Aspects belong to a Media Library, which does not exist here, so no asset has any. */
export const MEDIA: Functions = {aspect: pure(constant, () => null)}

/** Attributes that an organisation gives its users; there are no organisations here. */
export const USER: Functions = {
  attributes: fixed(
    0,
    pure(constant, () => ({})),
  ),
}

import {
  type DocumentChange,
  isPublishedId,
  type LakeDocument,
  publishedId,
} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {faults} from '../mutations/index.ts'
import {type Condition, parseCondition} from '../query/index.ts'
import type {Grant, Permission} from './requester.ts'

/** Selects every document, in Sanity's own notation. */
export const EVERYTHING = '_id in path("**")'

/** Unpublished and published documents: changing them takes different permissions. */
const UNPUBLISHED = '(_id in path("drafts.**") || _id in path("versions.**"))'
const PUBLISHED = `!${UNPUBLISHED}`

/** A grant in the format of Sanity's access control lists. */
export interface AclEntry {
  filter: string
  permissions: string[]
}

interface CompiledGrant {
  permissions: ReadonlySet<Permission>
  condition: Condition
  /** Cached until the document changes. Conditions that use the clock are evaluated every time. */
  verdicts: WeakMap<LakeDocument, boolean>
}

const compile = ({filter, permissions}: Grant): CompiledGrant => ({
  permissions: new Set(permissions),
  condition: parseCondition(filter),
  verdicts: new WeakMap(),
})

/** What a set of grants allows, document by document. */
export class Rights {
  readonly #grants: readonly Grant[]
  readonly #compiled: readonly CompiledGrant[]
  readonly #clock: () => Date

  constructor(grants: readonly Grant[], clock: () => Date) {
    this.#grants = grants
    this.#compiled = grants.map(compile)
    this.#clock = clock
  }

  may(permission: Permission, document: LakeDocument): boolean {
    return this.#compiled.some(
      (grant) => grant.permissions.has(permission) && this.#matches(grant, document),
    )
  }

  #matches({condition, verdicts}: CompiledGrant, document: LakeDocument): boolean {
    const known = verdicts.get(document)
    if (known !== undefined) return known
    const matches = condition.matches(document, this.#clock())
    if (!condition.usesClock) verdicts.set(document, matches)
    return matches
  }

  /** Whether a permission is granted for any document at all. */
  hasSome(permission: Permission): boolean {
    return this.#compiled.some(({permissions}) => permissions.has(permission))
  }

  /** Whether a permission is granted for every document. */
  hasAll(permission: Permission): boolean {
    return this.#grants.some(
      ({filter, permissions}) => filter === EVERYTHING && permissions.includes(permission),
    )
  }

  /**
   * Checks every changed document against the grants, both before and after the change. Changing a published document
   * takes `publish`; changing a draft or version takes `create` or `update`, also on the published document it belongs
   * to.
   *
   * @throws {LakeError} 403, the same whether or not the document exists
   */
  authorize(
    changes: readonly DocumentChange[],
    read: (id: string) => LakeDocument | undefined,
  ): void {
    for (const {id, before, after} of changes) {
      const isPublished = isPublishedId(id)
      const permission = isPublished ? 'publish' : before ? 'update' : 'create'
      const published = isPublished ? undefined : read(publishedId(id))
      for (const document of [before, after]) {
        if (document && !this.may(permission, document)) {
          throw mutationError(faults.forbidden('update'))
        }
      }
      if (published && !this.may(permission, published)) {
        throw mutationError(faults.forbidden('update'))
      }
    }
  }

  /** The grants in Sanity's format; the Studio uses them to decide which actions to offer. */
  toAcl(): AclEntry[] {
    return this.#grants.flatMap(({filter, permissions}) => {
      const writes = permissions.filter((name) => name === 'create' || name === 'update')
      const others = permissions.filter((name) => name === 'read' || name === 'history')
      return [
        ...(others.length > 0 ? [{filter, permissions: [...others]}] : []),
        ...(writes.length > 0
          ? [{filter: `(${filter}) && ${UNPUBLISHED}`, permissions: [...writes]}]
          : []),
        ...(permissions.includes('publish')
          ? [{filter: `(${filter}) && ${PUBLISHED}`, permissions: ['create', 'update']}]
          : []),
      ]
    })
  }
}

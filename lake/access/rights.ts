import type {LakeDocument} from '../documents/index.ts'
import {type Condition, parseCondition} from '../query/index.ts'
import type {Grant, Permission} from './requester.ts'

/** Selects every document, in Sanity's own notation. */
export const EVERYTHING = '_id in path("**")'

/** Unpublished and published documents: changing them takes different permissions. */
const UNPUBLISHED = '(_id in path("drafts.**") || _id in path("versions.**"))'
const PUBLISHED = `!${UNPUBLISHED}`

const keys = new WeakMap<readonly Grant[], string>()

/** A text that is equal for equal grants; the same one for the same array. */
export function grantsKey(grants: readonly Grant[]): string {
  const key = keys.get(grants) ?? `member ${JSON.stringify(grants)}`
  keys.set(grants, key)
  return key
}

/** A grant in the format of Sanity's access control lists. */
export interface AclEntry {
  filter: string
  permissions: string[]
}

interface CompiledGrant {
  permissions: ReadonlySet<Permission>
  languages: ReadonlySet<string> | null
  condition: Condition
  /** Cached until the document changes. Conditions that use the clock are evaluated every time. */
  verdicts: WeakMap<LakeDocument, boolean>
}

const compile = ({filter, permissions, languages}: Grant): CompiledGrant => ({
  permissions: new Set(permissions),
  languages: languages ? new Set(languages) : null,
  condition: parseCondition(filter),
  verdicts: new WeakMap(),
})

/** Languages whose texts may be changed; `all`: everything; `null`: nothing at all. */
export type Extent = 'all' | ReadonlySet<string> | null

/** What a set of grants allows, document by document. */
export class Rights {
  readonly #grants: readonly Grant[]
  readonly #compiled: readonly CompiledGrant[]
  readonly #clock: () => Date
  /** Whether a permission is granted for every document, without limits. */
  readonly #everywhere: ReadonlySet<Permission>

  constructor(grants: readonly Grant[], clock: () => Date) {
    this.#grants = grants
    this.#compiled = grants.map(compile)
    this.#clock = clock
    this.#everywhere = new Set(
      grants
        .filter(({filter, languages}) => filter === EVERYTHING && !languages)
        .flatMap(({permissions}) => permissions),
    )
  }

  may(permission: Permission, document: LakeDocument): boolean {
    if (this.#everywhere.has(permission)) return true
    return this.#compiled.some(
      (grant) => grant.permissions.has(permission) && this.#matches(grant, document),
    )
  }

  /** How much of a document may be changed with a permission. */
  extentOf(permission: Permission, document: LakeDocument): Extent {
    if (this.#everywhere.has(permission)) return 'all'
    let languages: Set<string> | null = null
    for (const grant of this.#compiled) {
      if (!grant.permissions.has(permission) || !this.#matches(grant, document)) continue
      if (!grant.languages) return 'all'
      languages = new Set([...(languages ?? []), ...grant.languages])
    }
    return languages
  }

  #matches({condition, verdicts}: CompiledGrant, document: LakeDocument): boolean {
    const known = verdicts.get(document)
    if (known !== undefined) return known
    const matches = condition.matches(document, this.#clock())
    if (!condition.usesClock) verdicts.set(document, matches)
    return matches
  }

  /** Whether a permission can begin or end just because time passes. */
  usesClock(permission: Permission): boolean {
    return this.#compiled.some(
      ({permissions, condition}) => permissions.has(permission) && condition.usesClock,
    )
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
   * The grants in Sanity's format; the Studio uses them to decide which actions to offer. To the Studio, `update` on a
   * published document means that it may be edited, as a draft; `create` on one means that it may be published.
   */
  toAcl(): AclEntry[] {
    return this.#grants.flatMap(({filter, permissions}) => {
      const everywhere = permissions.filter(
        (name) => name === 'read' || name === 'update' || name === 'history',
      )
      return [
        ...(everywhere.length > 0 ? [{filter, permissions: [...everywhere]}] : []),
        ...(permissions.includes('create')
          ? [{filter: `(${filter}) && ${UNPUBLISHED}`, permissions: ['create']}]
          : []),
        ...(permissions.includes('publish')
          ? [{filter: `(${filter}) && ${PUBLISHED}`, permissions: ['create', 'update']}]
          : []),
      ]
    })
  }
}

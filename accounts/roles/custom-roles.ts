import type {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {AccountError} from '../errors.ts'
import type {Membership} from '../people/membership.ts'
import {prepared} from '../store/database.ts'
import {GRANT_SCOPES, isRoleName, PERMISSIONS, ROLE_NAMES, ROLES, type Role} from './roles.ts'

const MAX_TEXT = 500
const MAX_FILTER = 2_000
const MAX_GRANTS = 20

const grant = z.strictObject({
  scope: z.enum(GRANT_SCOPES, `must be one of: ${GRANT_SCOPES.join(', ')}`),
  filter: z.string('must be a GROQ condition').min(1).max(MAX_FILTER).optional(),
  permissions: z
    .array(
      // Only administrators manage people, datasets and personal data.
      z
        .enum(PERMISSIONS, `must be one of: ${PERMISSIONS.join(', ')}`)
        .exclude(
          ['manage'],
          `must be one of: ${PERMISSIONS.filter((name) => name !== 'manage').join(', ')}`,
        ),
      'must be a list',
    )
    .min(1, 'must name at least one permission'),
})

const role = z.strictObject({
  name: z
    .string('must be a name')
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be 2–40 small letters (a–z), digits and hyphens'),
  title: z.string('must be a text').trim().min(1, 'must not be empty').max(MAX_TEXT),
  description: z.string('must be a text').max(MAX_TEXT).default(''),
  grants: z
    .array(grant, 'must be a list')
    .min(1, 'must hold at least one grant')
    .max(MAX_GRANTS, `must hold at most ${MAX_GRANTS} grants`),
})

/**
 * Validates the definition of an organisation's own role.
 * @throws {AccountError} that names the field and says what is wrong
 */
export function readRole(definition: unknown): Role {
  const read = role.safeParse(definition)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = issue?.path.join('.') || 'the role'
    throw new AccountError(`The role is not valid: ${field}: ${issue?.message ?? 'unreadable'}.`)
  }
  if (isRoleName(read.data.name)) {
    throw new AccountError(
      `"${read.data.name}" is a role that every installation has. Choose another name.`,
    )
  }
  return read.data
}

/** The roles of an installation: those that all have, and the organisation's own. */
export class Roles {
  readonly #database: DatabaseSync
  readonly #languages: readonly string[] | undefined

  /** @param languages those that a role can be bound to; default: any */
  constructor(database: DatabaseSync, languages?: readonly string[]) {
    this.#database = database
    this.#languages = languages
  }

  /** Finds a role by its name. */
  find(name: string): Role | null {
    if (isRoleName(name)) return ROLES[name]
    const row = prepared(this.#database, 'SELECT role FROM roles WHERE name = ?').get(name)
    return row ? readRole(JSON.parse(String(row.role))) : null
  }

  /** A role by its name. One that does not exist (any more) only reads. */
  get(name: string): Role {
    return this.find(name) ?? ROLES.viewer
  }

  /** The roles that every installation has, then its own by name. */
  list(): Role[] {
    const own = prepared(this.#database, 'SELECT role FROM roles ORDER BY name').all()
    return [...Object.values(ROLES), ...own.map((row) => readRole(JSON.parse(String(row.role))))]
  }

  /** @throws {AccountError} when there is no such role or language, with those that there are */
  assertExists({role: name, languages}: Pick<Membership, 'role' | 'languages'>): void {
    const known = this.#languages
    const unknown = known && languages.find((language) => !known.includes(language))
    if (unknown !== undefined) {
      throw new AccountError(
        `There is no language "${unknown}". The languages are: ${known?.join(', ')}.`,
        {refusal: 'languageUnknown'},
      )
    }
    if (this.find(name)) return
    const names = [...ROLE_NAMES, ...this.list().map((one) => one.name)]
    throw new AccountError(
      `There is no role "${name}". The roles are: ${[...new Set(names)].join(', ')}.`,
    )
  }

  /** Adds a role, or replaces the one of that name. */
  set(definition: Role): void {
    prepared(
      this.#database,
      'INSERT INTO roles VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET role = excluded.role',
    ).run(definition.name, JSON.stringify(definition))
  }

  /** @throws {AccountError} when it is not one of the organisation's own, or somebody has it */
  remove(name: string): void {
    if (isRoleName(name)) throw new AccountError(`"${name}" cannot be removed.`)
    this.assertExists({role: name, languages: []})
    const holder = prepared(
      this.#database,
      'SELECT email AS holder FROM people WHERE role = ?1 AND removed_at IS NULL UNION SELECT id FROM tokens WHERE role = ?1 AND revoked_at IS NULL LIMIT 1',
    ).get(name)
    if (holder) {
      throw new AccountError(
        `${String(holder.holder)} has the role "${name}". Give them another one first.`,
      )
    }
    prepared(this.#database, 'DELETE FROM roles WHERE name = ?').run(name)
  }
}

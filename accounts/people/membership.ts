import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {prepared} from '../store/database.ts'

/** A role, and what it is limited to. */
export interface Membership {
  /** The name of a role. */
  role: string
  /** Slugs of campaigns; none means all of them. */
  campaigns: readonly string[]
  /** Languages (BCP 47) whose texts they may change; none means everything. */
  languages: readonly string[]
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/**
 * Validates a requested membership; whether the role exists is up to `Roles`.
 * @throws {AccountError} for a language that is not one, or an administrator that is limited
 */
export function readMembership(
  role: string,
  campaigns: readonly string[] = [],
  languages: readonly string[] = [],
): Membership {
  if (role === 'administrator' && campaigns.length > 0) {
    throw new AccountError('An administrator cannot be bound to a campaign. Leave out --campaign.')
  }
  if (role === 'administrator' && languages.length > 0) {
    throw new AccountError('An administrator cannot be bound to a language. Leave out --language.')
  }
  const unknown = languages.find((language) => !LANGUAGE.test(language))
  if (unknown !== undefined) {
    throw new AccountError(`"${unknown}" is not a language. Write its code, such as sv or en.`, {
      refusal: 'languageUnknown',
    })
  }
  return {
    role,
    campaigns: [...new Set(campaigns)].sort(),
    languages: [...new Set(languages)].sort(),
  }
}

function storedList(value: SQLOutputValue | undefined): string[] {
  const list: unknown = JSON.parse(String(value))
  return Array.isArray(list) ? list.map(String) : []
}

/** Renames campaigns in the memberships of a table. */
export function renameCampaigns(
  database: DatabaseSync,
  table: 'people' | 'tokens',
  renames: ReadonlyMap<string, string>,
): void {
  for (const row of prepared(database, `SELECT id, campaigns FROM ${table}`).all()) {
    const campaigns = storedList(row.campaigns)
    if (!campaigns.some((slug) => renames.has(slug))) continue
    prepared(database, `UPDATE ${table} SET campaigns = ? WHERE id = ?`).run(
      JSON.stringify([...new Set(campaigns.map((slug) => renames.get(slug) ?? slug))].sort()),
      String(row.id),
    )
  }
}

/** Reads a stored membership. */
export const storedMembership = (row: Record<string, SQLOutputValue>): Membership => ({
  role: String(row.role),
  campaigns: storedList(row.campaigns),
  languages: storedList(row.languages),
})

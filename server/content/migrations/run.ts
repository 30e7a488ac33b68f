import {CommandError} from '../../command-error.ts'
import {deriveOwners} from './derive-owners.ts'
import type {Migration, StoredDocument} from './migration.ts'
import {releaseLanguages} from './release-languages.ts'
import {renameThemeBadge} from './rename-theme-badge.ts'
import {sayConsentScope} from './say-consent-scope.ts'
import {translateEngagementSteps} from './translate-engagement-steps.ts'

/** Every migration, oldest first. New ones go last. */
export const migrations: readonly Migration[] = [
  renameThemeBadge,
  sayConsentScope,
  deriveOwners,
  translateEngagementSteps,
  releaseLanguages,
]

/** The document that records which migrations have run on the content. It is included in exports and backups. */
const RECORD_ID = 'hemvist.content'
const RECORD_TYPE = 'hemvist.content'

export type MigrationMutation =
  | {patch: {id: string; ifRevisionID?: string; set: Record<string, unknown>}}
  | {createOrReplace: StoredDocument}

/** The storage that a migration runs on. */
export interface MigrationStore {
  /** @param query GROQ over published documents, drafts and versions */
  fetch(query: string): Promise<StoredDocument[]>
  /** Commits the mutations in one transaction: all of them or none. */
  commit(mutations: readonly MigrationMutation[]): Promise<void>
}

/**
 * The migrations that have not run on the content yet.
 * @throws {CommandError} when one has run that this version does not know
 */
export async function pendingMigrations(store: MigrationStore): Promise<readonly Migration[]> {
  const [record] = await store.fetch(`*[_id == "${RECORD_ID}"]`)
  const applied: unknown[] = Array.isArray(record?.migrations) ? record.migrations : []
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown !== undefined) {
    throw new CommandError(
      `The content was changed by a later version of Hemvist (${unknown}). Use that version.`,
    )
  }
  return migrations.filter(({name}) => !applied.includes(name))
}

const revisionOf = ({_rev}: StoredDocument) =>
  typeof _rev === 'string' ? {ifRevisionID: _rev} : {}

async function planned(store: MigrationStore, {filter, context, patch}: Migration) {
  const others = context === undefined ? [] : await store.fetch(context)
  const mutations: MigrationMutation[] = []
  for (const document of await store.fetch(`*[${filter}]`)) {
    const set = patch(document, others)
    if (set) mutations.push({patch: {id: document._id, ...revisionOf(document), set: {...set}}})
  }
  return mutations
}

export interface MigrationResult {
  title: string
  /** How many documents it changed, or would change. */
  documents: number
}

/**
 * Runs migrations in order, each in one transaction together with its record, so that an interrupted one changes
 * nothing. History keeps the previous documents.
 * @param chosen those to run; running one again is harmless
 * @throws what `commit` throws, for instance when somebody else changed a document meanwhile
 */
export async function runMigrations(
  store: MigrationStore,
  chosen: readonly Migration[],
  {dryRun = false} = {},
): Promise<readonly MigrationResult[]> {
  const results: MigrationResult[] = []
  const pending = new Set((await pendingMigrations(store)).map(({name}) => name))
  for (const migration of chosen) {
    const mutations = await planned(store, migration)
    results.push({title: migration.title, documents: mutations.length})
    const isNew = pending.delete(migration.name)
    if (dryRun || (mutations.length === 0 && !isNew)) continue
    const applied = migrations.map(({name}) => name).filter((name) => !pending.has(name))
    await store.commit([
      ...mutations,
      {createOrReplace: {_id: RECORD_ID, _type: RECORD_TYPE, migrations: applied}},
    ])
  }
  return results
}

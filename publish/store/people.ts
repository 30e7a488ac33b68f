import type {Database} from './database.ts'

/** Matches every person on any page of the campaign: files made from many pages show them all. */
export const ANYBODY = '*'

/** Marks a version that shows a withdrawn person: it is deleted by the publish that replaces it. */
const DOOMED = '!'

/** A person's document, and the campaign (its slug) whose pages may not show it any more. */
export interface Withdrawn {
  campaign: string
  documentId: string
  /** Files of current and former pages about the person: their paths contain the name. */
  ownPaths?: readonly string[]
}

/**
 * Records which people each version of each page shows, so that all versions are found when a person may not be shown
 * any more.
 */
export class People {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  add(
    number: number,
    file: {campaign: string; path: string},
    documentIds: readonly string[],
  ): void {
    const sql = 'INSERT OR IGNORE INTO people VALUES (?, ?, ?, ?)'
    for (const id of documentIds) this.#database.run(sql, id, file.campaign, file.path, number)
  }

  /** The documents that versions of pages show, by campaign; all, or only those named. */
  byCampaign(documentIds?: Iterable<string>): Map<string, string[]> {
    const one = 'SELECT DISTINCT campaign, document FROM people WHERE document = ?'
    const rows = documentIds
      ? [...documentIds].flatMap((id) => this.#database.all(one, id))
      : this.#database.all(
          'SELECT DISTINCT campaign, document FROM people WHERE document NOT IN (?, ?)',
          ANYBODY,
          DOOMED,
        )
    const found = new Map<string, string[]>()
    for (const row of rows) {
      const campaign = String(row.campaign)
      found.set(campaign, [...(found.get(campaign) ?? []), String(row.document)])
    }
    return found
  }

  /** Paths of the pages whose latest version shows a document. */
  pathsShowing({campaign, documentId}: Withdrawn): string[] {
    const sql =
      'SELECT files.path FROM people JOIN files USING (campaign, path, since) WHERE document = ? AND campaign = ? AND until IS NULL'
    return this.#database.all(sql, documentId, campaign).map(({path}) => String(path))
  }

  /** Deletes the bytes of all earlier versions of pages that show a document; the versions themselves stay recorded. */
  withdraw({campaign, documentId}: Withdrawn): void {
    const versions = this.#database.all(
      'SELECT DISTINCT campaign, path, since, hash FROM people JOIN files USING (campaign, path, since) WHERE document IN (?, ?) AND campaign = ? AND until IS NOT NULL',
      documentId,
      ANYBODY,
      campaign,
    )
    this.#forget(versions)
    // Artifacts are rebuilt after this publish.
    this.#database.run(
      'INSERT OR IGNORE INTO people SELECT ?, campaign, path, since FROM people JOIN files USING (campaign, path, since) WHERE document = ? AND campaign = ? AND until IS NULL',
      DOOMED,
      ANYBODY,
      campaign,
    )
  }

  /** Deletes the bytes of versions that showed a withdrawn person and have been replaced since. */
  dropReplaced(): void {
    this.#forget(
      this.#database.all(
        'SELECT DISTINCT campaign, path, since, hash FROM people JOIN files USING (campaign, path, since) WHERE document = ? AND until IS NOT NULL',
        DOOMED,
      ),
    )
  }

  #forget(versions: readonly Record<string, unknown>[]): void {
    const where = 'WHERE campaign = ? AND path = ? AND since = ?'
    for (const {campaign, path, since, hash} of versions) {
      const version = [String(campaign), String(path), Number(since)] as const
      this.#database.run(`UPDATE files SET hash = '' ${where}`, ...version)
      this.#database.run(`DELETE FROM people ${where}`, ...version)
      this.#database.run(
        'DELETE FROM blobs WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM files WHERE hash = ?1)',
        String(hash),
      )
    }
  }

  /** Forgets people of versions that no longer exist. */
  dropUnused(): void {
    this.#database.run(
      'DELETE FROM people WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.campaign = people.campaign AND files.path = people.path AND files.since = people.since)',
    )
  }
}

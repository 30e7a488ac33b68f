import type {DatabaseSync} from 'node:sqlite'
import {prepared} from '../store/database.ts'

/** The campaigns that there are. */
export interface KnownCampaigns {
  /** The id of the campaign that a slug leads to. */
  bySlug: ReadonlyMap<string, string>
  /** All ids, also of campaigns whose slug leads to another one. */
  ids: ReadonlySet<string>
}

interface StoredSlug {
  id: string
  isCurrent: boolean
}

/**
 * Which slugs campaigns have and had, by the campaign's id. Memberships name slugs, as people do; this is how a
 * campaign is recognized after it was renamed.
 */
export class CampaignSlugs {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The slug that a campaign has now, by this one or a former one; the same if no campaign is known by it. */
  current(slug: string): string {
    const row = prepared(
      this.#database,
      `SELECT now.slug FROM campaign_slugs AS was JOIN campaign_slugs AS now ON now.id = was.id
       WHERE was.slug = ? AND now.is_current = 1`,
    ).get(slug)
    return row ? String(row.slug) : slug
  }

  /**
   * Notes which slugs campaigns have now. A campaign that takes the slug of another is not followed while that other
   * one is there: whoever names the slug means the other.
   *
   * @returns the slugs of campaigns that were renamed, with their new ones
   */
  update({bySlug, ids}: KnownCampaigns): Map<string, string> {
    const stored = this.#stored()
    const slugs = new Map<string, string>()
    for (const [slug, {id, isCurrent}] of stored) if (isCurrent) slugs.set(id, slug)
    const owners = new Set(bySlug.values())
    const renames = new Map<string, string>()
    for (const [slug, id] of bySlug) {
      const former = slugs.get(id)
      if (former === slug) continue
      const owner = stored.get(slug)
      const isTaken = owner?.isCurrent === true && ids.has(owner.id) && !owners.has(owner.id)
      if (isTaken) continue
      if (former !== undefined) renames.set(former, slug)
      prepared(this.#database, 'UPDATE campaign_slugs SET is_current = 0 WHERE id = ?').run(id)
      prepared(this.#database, 'INSERT OR REPLACE INTO campaign_slugs VALUES (?, ?, 1)').run(
        slug,
        id,
      )
    }
    return renames
  }

  #stored(): Map<string, StoredSlug> {
    const rows = prepared(this.#database, 'SELECT * FROM campaign_slugs').all()
    return new Map(
      rows.map(({slug, id, is_current}) => [
        String(slug),
        {id: String(id), isCurrent: is_current === 1},
      ]),
    )
  }
}

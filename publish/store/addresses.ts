import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {isAbout} from '../plan/links.ts'
import type {Redirect} from '../plan/redirects.ts'
import {STORE_PRAGMAS} from './database.ts'

/** Internal file of a campaign's publish that lists its redirects. */
export const REDIRECTS_FILE = '_redirects.json'

/** The current address of a campaign. */
export interface CampaignAddress {
  _id: string
  slug: string
  domain?: string | undefined
}

/** A slug or a domain that a campaign had before. */
export interface FormerCampaign {
  slug?: string | undefined
  domain?: string | undefined
  /** Its slug now. */
  to: string
}

const redirects = z.array(z.object({from: z.string(), to: z.string(), permanent: z.boolean()}))

/** Reads a {@link REDIRECTS_FILE}. */
export function readRedirects(bytes: Buffer | null): Redirect[] {
  return bytes ? redirects.parse(JSON.parse(bytes.toString('utf8'))) : []
}

/**
 * Remembers forever which page has lived at which address, for every campaign: a page that moves automatically leaves
 * a permanent redirect. The server and `build` share one address book.
 */
export class AddressBook {
  readonly #database: DatabaseSync

  readonly file: string

  constructor(file: string) {
    this.file = file
    if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true})
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      ${STORE_PRAGMAS}
      CREATE TABLE IF NOT EXISTS addresses (
        campaign TEXT NOT NULL,
        path TEXT NOT NULL,
        identity TEXT NOT NULL,
        PRIMARY KEY (campaign, path)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS campaign_addresses (
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        campaign TEXT NOT NULL,
        PRIMARY KEY (kind, address)
      ) STRICT, WITHOUT ROWID;
    `)
  }

  close(): void {
    this.#database.close()
  }

  /** Records the current slugs and domains of campaigns. */
  noteCampaigns(campaigns: Iterable<CampaignAddress>): void {
    const known = this.#database.prepare(
      'SELECT campaign FROM campaign_addresses WHERE kind = ? AND address = ?',
    )
    const insert = this.#database.prepare(
      'INSERT OR REPLACE INTO campaign_addresses VALUES (?, ?, ?)',
    )
    for (const {_id, slug, domain} of campaigns) {
      for (const [kind, address] of Object.entries({slug, domain})) {
        if (!address || known.get(kind, address)?.campaign === _id) continue
        insert.run(kind, address, _id)
      }
    }
  }

  /**
   * The former slugs and domains of campaigns, each with the campaign that now lives elsewhere. Addresses that a
   * campaign has now are excluded, whoever had them before, so redirects cannot form chains or loops.
   */
  formerCampaigns(campaigns: Iterable<CampaignAddress>): FormerCampaign[] {
    const present = [...campaigns]
    const byId = new Map(present.map((campaign) => [campaign._id, campaign]))
    const slugs = new Set(present.map(({slug}) => slug))
    const domains = new Set(present.flatMap(({domain}) => domain ?? []))
    const rows = this.#database
      .prepare('SELECT kind, address, campaign FROM campaign_addresses ORDER BY kind, address')
      .all()
    return rows.flatMap((row): FormerCampaign[] => {
      const address = String(row.address)
      const campaign = byId.get(String(row.campaign))
      if (!campaign) return []
      const to = campaign.slug
      if (row.kind === 'slug') return slugs.has(address) ? [] : [{slug: address, to}]
      return domains.has(address) ? [] : [{domain: address, to}]
    })
  }

  /** Records that the page with this `identity` lives at `path` from now on. `campaign` is its `_id`. */
  note(pages: Iterable<{campaign: string; path: string; identity: string}>): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO addresses VALUES (?, ?, ?)')
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const {campaign, path, identity} of pages) insert.run(campaign, path, identity)
      this.#database.exec('COMMIT')
    } catch (cause) {
      this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  /**
   * Forgets the former paths of the pages about a document in a campaign (its `_id`), and returns them. No redirect
   * may lead from an address that names a person who may not be shown any more.
   */
  forget(campaign: string, documentId: string): string[] {
    const rows = this.#database
      .prepare('SELECT path, identity FROM addresses WHERE campaign = ?')
      .all(campaign)
    const own = rows.flatMap(({path, identity}) =>
      isAbout(String(identity), documentId) ? [String(path)] : [],
    )
    const remove = this.#database.prepare('DELETE FROM addresses WHERE campaign = ? AND path = ?')
    for (const path of own) remove.run(campaign, path)
    return own
  }

  /** The `_id`s of all campaigns that ever had a page. */
  campaigns(): string[] {
    const rows = this.#database.prepare('SELECT DISTINCT campaign FROM addresses').all()
    return rows.map(({campaign}) => String(campaign))
  }

  /** Redirects of a campaign, given the current paths of its pages (by identity), ordered by `from`. */
  redirects(campaign: string, pathOf: ReadonlyMap<string, string>): Redirect[] {
    const lived = new Set(pathOf.values())
    const rows = this.#database
      .prepare('SELECT path, identity FROM addresses WHERE campaign = ? ORDER BY path')
      .all(campaign)
    return rows.flatMap(({path, identity}) => {
      const from = String(path)
      const to = pathOf.get(String(identity))
      return to === undefined || lived.has(from) ? [] : [{from, to, permanent: true}]
    })
  }
}

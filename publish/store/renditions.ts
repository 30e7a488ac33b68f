import type {Database} from './database.ts'

/** The image files that pages name, or did until recently, with the recipe of each. */
export class Renditions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  recipe(name: string): string | null {
    const recipe = this.#database.get('SELECT recipe FROM renditions WHERE name = ?', name)?.recipe
    return typeof recipe === 'string' ? recipe : null
  }

  use(name: string, recipe: string): void {
    this.#database.run('INSERT OR REPLACE INTO renditions VALUES (?, ?, NULL)', name, recipe)
  }

  /** Names of those that are made from any of these assets. */
  ofAssets(ids: readonly string[]): string[] {
    const sql = 'SELECT name FROM renditions WHERE instr(recipe, ?)'
    return ids.flatMap((id) =>
      this.#database.all(sql, JSON.stringify(id)).map(({name}) => String(name)),
    )
  }

  /** Records that no page names it any more. */
  leave(name: string, at: Date): void {
    const sql = 'UPDATE renditions SET unused_since = ? WHERE name = ?'
    this.#database.run(sql, at.toISOString(), name)
  }

  /** Forgets one that no page names; it stays if a page names it again in the meantime. */
  forgetUnused(name: string): void {
    this.#database.run('DELETE FROM renditions WHERE name = ? AND unused_since IS NOT NULL', name)
  }

  /** Forgets one even if pages name it: the picture must go. */
  forget(name: string): void {
    this.#database.run('DELETE FROM renditions WHERE name = ?', name)
  }

  /** Names of those that no page has named since before `limit`; default: all that no page names. */
  unused(limit?: Date): string[] {
    const sql = 'SELECT name FROM renditions WHERE unused_since IS NOT NULL AND unused_since < ?'
    const before = limit?.toISOString() ?? '9999'
    return this.#database.all(sql, before).map(({name}) => String(name))
  }
}

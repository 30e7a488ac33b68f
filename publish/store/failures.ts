import type {FailureStore, TaskFailure, TaskKind} from '../background/background-tasks.ts'
import type {Database} from './database.ts'

const kinds: ReadonlySet<string> = new Set<TaskKind>([
  'artifact',
  'cleanup',
  'compression',
  'deployment',
  'image',
  'page',
  'publish',
  'withdrawal',
])
const isKind = (text: string): text is TaskKind => kinds.has(text)

/** Failed background work, for other processes to read. */
export class Failures implements FailureStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  all(): TaskFailure[] {
    const rows = this.#database.all(
      'SELECT kind, subject, message, attempts, since, at, next_attempt FROM failures ORDER BY kind, subject',
    )
    return rows.flatMap((row) => {
      const kind = String(row.kind)
      if (!isKind(kind)) return []
      return {
        kind,
        subject: String(row.subject),
        message: String(row.message),
        attempts: Number(row.attempts),
        since: String(row.since),
        at: String(row.at),
        nextAttempt: row.next_attempt === null ? null : String(row.next_attempt),
      }
    })
  }

  record({kind, subject, message, attempts, since, at, nextAttempt}: TaskFailure): void {
    this.#database.run(
      'INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?, ?)',
      kind,
      subject,
      message,
      attempts,
      since,
      at,
      nextAttempt,
    )
  }

  clear(kind: TaskKind, subject: string): void {
    this.#database.run('DELETE FROM failures WHERE kind = ? AND subject = ?', kind, subject)
  }

  /** Called when a process starts: it will discover by itself what still fails. */
  clearAll(): void {
    this.#database.run('DELETE FROM failures')
  }
}

import {checkDatabase, copyDatabase} from '../files/index.ts'
import {VisitorsError} from './errors.ts'
import {FIGURES_MIGRATIONS} from './figures/schema.ts'
import {MIGRATIONS} from './store/schema.ts'

interface Backup {
  /**
   * Copies the file as of one moment, even while a server is using it.
   *
   * @param to a file that does not exist yet
   * @returns whether there was anything to copy
   */
  save(file: string, to: string): Promise<boolean>
  /** Reads a copy. @throws {VisitorsError} when it is damaged or a newer version wrote it */
  check(file: string): void
}

function backupOf(migrations: readonly string[]): Backup {
  const options = {migrations, Failure: VisitorsError}
  return {
    save: (file, to) => copyDatabase(file, to, options),
    check: (file) => checkDatabase(file, options),
  }
}

/** Of what visitors sent; what they wrote stays encrypted, and its key is not in it. */
export const visitorsBackup = backupOf(MIGRATIONS)

/** Of what was counted. */
export const figuresBackup = backupOf(FIGURES_MIGRATIONS)

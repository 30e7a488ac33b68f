import type {Companion} from '../../lake/index.ts'
import {figuresBackup, visitorsBackup} from '../../visitors/index.ts'
import {accountsCompanion} from '../accounts.ts'
import type {Config} from '../config.ts'
import {figuresFile} from '../visitors/figures-files.ts'
import {visitorsFile} from '../visitors/open.ts'

/** Everything that is saved and restored together with content: accounts, what visitors sent, and what was counted. */
export function companionsOf(config: Config): Companion[] {
  const [visitors, figures] = [visitorsFile(config), figuresFile(config.dataFolder)]
  return [
    accountsCompanion(config),
    {file: visitors, save: (to) => visitorsBackup.save(visitors, to), check: visitorsBackup.check},
    {file: figures, save: (to) => figuresBackup.save(figures, to), check: figuresBackup.check},
  ]
}

import {existsSync} from 'node:fs'
import {AuditLog} from '../audit/audit-log.ts'
import {checkAccounts} from './backup.ts'
import {openDatabase, prepared} from './database.ts'

/** Something wrong with the accounts, and what to do about it. */
export interface AccountsFinding {
  severity: 'error' | 'warning'
  message: string
  advice: string
}

const RESTORE = 'Restore the accounts from a backup: npx hemvist restore <folder>'
const LOOK_INTO =
  'Somebody has written the file past Hemvist. Find out who can, and compare with a backup or your log server.'

/** Checks the accounts: the file itself, the chain of the audit log, and that somebody can manage it all. */
export function examineAccounts(file: string): AccountsFinding[] {
  if (!existsSync(file)) return []
  try {
    checkAccounts(file)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return [{severity: 'error', message: `${file}: ${cause}`, advice: RESTORE}]
  }
  const database = openDatabase(file)
  try {
    const findings: AccountsFinding[] = []
    const broken = new AuditLog(database, Date.now).firstBroken()
    if (broken !== null) {
      const message = `the audit log was changed: entry ${broken} does not follow from those before it`
      findings.push({severity: 'error', message, advice: LOOK_INTO})
    }
    const exported = prepared(database, 'SELECT max(sequence) AS n FROM audit_exports').get()
    const last = prepared(database, 'SELECT max(sequence) AS n FROM audit').get()
    if (Number(exported?.n ?? 0) > Number(last?.n ?? 0)) {
      const message = `the audit log ends at entry ${last?.n ?? 0}, but entry ${exported?.n} was sent to the log server`
      findings.push({severity: 'error', message, advice: LOOK_INTO})
    }
    return findings
  } finally {
    database.close()
  }
}

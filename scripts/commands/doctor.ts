import {join} from 'node:path'
import {defineCommand} from 'citty'
import {examineLake} from '../../lake/index.ts'
import {examinePublishing} from '../../publish/index.ts'
import {examineAccountsOf} from '../../server/accounts.ts'
import {readConfig} from '../../server/config.ts'
import {examineOutbox} from '../../server/mail.ts'

interface Finding {
  severity: 'error' | 'warning'
  message: string
  advice: string
}

/** Findings outside the lake belong to no document of a dataset. */
const withoutDocument = (finding: Finding) => ({
  ...finding,
  dataset: undefined,
  document: undefined,
})

export default defineCommand({
  meta: {
    name: 'doctor',
    description: 'Examine content, publishing, accounts and mail, and say what to do',
  },
  async run() {
    const config = readConfig()
    const {dataFolder} = config
    const folder = join(dataFolder, 'lake')
    const inLake = await examineLake({folder, onProgress: (step) => console.log(step)})
    console.log('publishing, accounts and mail')
    const elsewhere = [
      ...examinePublishing(dataFolder),
      ...examineAccountsOf(config),
      ...examineOutbox(dataFolder),
    ]
    const findings = [...inLake, ...elsewhere.map(withoutDocument)]
    for (const {severity, dataset, document, message, advice} of findings) {
      const where = [dataset, document].filter(Boolean).join(' · ')
      console.error(`${severity === 'error' ? '✗' : '!'} ${where ? `${where}: ` : ''}${message}`)
      console.error(`  ${advice}`)
    }
    const errors = findings.filter(({severity}) => severity === 'error')
    console.log(
      findings.length === 0
        ? 'All is well.'
        : `${errors.length} errors, ${findings.length - errors.length} warnings`,
    )
    process.exitCode = errors.length > 0 ? 1 : 0
  },
})

import {join} from 'node:path'
import {defineCommand} from 'citty'
import {backupLake} from '../../../lake/index.ts'
import {accountsCompanion} from '../../../server/accounts.ts'
import {readConfig} from '../../../server/config.ts'
import {fromCaller} from '../../../server/folders.ts'

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

export default defineCommand({
  meta: {
    name: 'backup',
    description: 'Copy all content and accounts into a new folder, also while it serves',
  },
  args: {to: {type: 'string', description: 'The folder to make (default: hemvist-backup-<time>)'}},
  async run({args}) {
    const to = fromCaller(args.to ?? `hemvist-backup-${stamp()}`)
    const config = readConfig()
    const {datasets, companions} = await backupLake({
      folder: join(config.dataFolder, 'lake'),
      to,
      companions: [accountsCompanion(config)],
      onProgress: (step) => console.log(step),
    })
    for (const {name, documents, assets, missing} of datasets) {
      console.log(`${name}: ${documents} documents, ${assets.length} assets`)
      for (const asset of missing) console.error(`✗ ${name}: the file of ${asset} was lost before`)
    }
    if (companions.length > 0) console.log('accounts: people, tokens and the audit log')
    console.log(`Saved and read again: ${to}`)
  },
})

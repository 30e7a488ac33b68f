import {join} from 'node:path'
import {defineCommand} from 'citty'
import {backupLake} from '../../../lake/index.ts'
import {readConfig} from '../../../server/config.ts'
import {companionsOf} from '../../../server/content/companions.ts'
import {fromCaller} from '../../../server/folders.ts'

/** What is in the files that are saved beside the content. */
const CONTENTS: Readonly<Record<string, string>> = {
  'accounts.sqlite': 'accounts: people, tokens and the audit log',
  'visitors.sqlite': 'what visitors sent, encrypted: without its key nobody can read it',
  'figures.sqlite': 'figures: what was read and what it led to',
}

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

export default defineCommand({
  meta: {
    name: 'backup',
    description:
      'Copy all content, accounts and what visitors sent into a new folder, also while it serves',
  },
  args: {to: {type: 'string', description: 'The folder to make (default: hemvist-backup-<time>)'}},
  async run({args}) {
    const to = fromCaller(args.to ?? `hemvist-backup-${stamp()}`)
    const config = readConfig()
    const {datasets, companions} = await backupLake({
      folder: join(config.dataFolder, 'lake'),
      to,
      companions: companionsOf(config),
      onProgress: (step) => console.log(step),
    })
    for (const {name, documents, assets, missing} of datasets) {
      console.log(`${name}: ${documents} documents, ${assets.length} assets`)
      for (const asset of missing) console.error(`✗ ${name}: the file of ${asset} was lost before`)
    }
    for (const {file} of companions) console.log(CONTENTS[file] ?? file)
    console.log(`Saved and read again: ${to}`)
  },
})

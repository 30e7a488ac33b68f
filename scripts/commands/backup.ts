import {join} from 'node:path'
import {defineCommand} from 'citty'
import {backupLake} from '../../lake/index.ts'
import {readConfig} from '../../server/config.ts'
import {fromCaller} from '../../server/folders.ts'

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

export default defineCommand({
  meta: {
    name: 'backup',
    description: 'Copy the whole lake into a new folder, also while it serves',
  },
  args: {to: {type: 'string', description: 'The folder to make (default: hemvist-backup-<time>)'}},
  async run({args}) {
    const to = fromCaller(args.to ?? `hemvist-backup-${stamp()}`)
    const folder = join(readConfig().dataFolder, 'lake')
    const {datasets} = await backupLake({folder, to, onProgress: (step) => console.log(step)})
    for (const {name, documents, assets, missing} of datasets) {
      console.log(`${name}: ${documents} documents, ${assets.length} assets`)
      for (const asset of missing) console.error(`✗ ${name}: the file of ${asset} was lost before`)
    }
    console.log(`Saved and read again: ${to}`)
  },
})

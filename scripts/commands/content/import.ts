import {defineCommand} from 'citty'
import {importDataset} from '../../../lake/index.ts'
import {auditCommand} from '../../../server/accounts.ts'
import {readConfig} from '../../../server/config.ts'
import {withClient} from '../../../server/content/client.ts'
import {clientStore, migrations, runMigrations} from '../../../server/content/migrations/index.ts'
import {inSteps, printWarnings} from '../../../server/content/transfer.ts'
import {fromCaller} from '../../../server/folders.ts'
import {runTasks} from '../../tasks.ts'

export default defineCommand({
  meta: {name: 'import', description: 'Read an archive that an export wrote, here or at Sanity'},
  args: {
    file: {type: 'positional', description: 'Archive, its folder, or NDJSON', required: true},
    keep: {type: 'boolean', description: 'Leave documents that are there already as they are'},
  },
  async run({args}) {
    const config = readConfig()
    const file = fromCaller(args.file)
    await runTasks([
      {
        title: `Import from ${file}`,
        run: (report) =>
          withClient(config, async (client) => {
            const existing = args.keep ? 'keep' : 'replace'
            const onProgress = inSteps(report)
            const {documents, warnings} = await importDataset({client, file, existing, onProgress})
            printWarnings(warnings)
            await runMigrations(clientStore(client), migrations)
            await auditCommand(config, 'imported', {documents})
            return `${documents} documents`
          }),
      },
    ])
  },
})

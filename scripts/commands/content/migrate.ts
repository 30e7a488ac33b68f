import {defineCommand} from 'citty'
import {auditCommand} from '../../../server/accounts.ts'
import {readConfig} from '../../../server/config.ts'
import {withClient} from '../../../server/content/client.ts'
import {clientStore, migrations, runMigrations} from '../../../server/content/migrations/index.ts'

export default defineCommand({
  meta: {
    name: 'migrate',
    description: 'Bring content of an older version up to date, here or at Sanity',
  },
  args: {
    'dry-run': {type: 'boolean', description: 'Only say what would change'},
    json: {type: 'boolean', description: 'Print the result as JSON'},
  },
  async run({args}) {
    const dryRun = args['dry-run'] === true
    const config = readConfig()
    const results = await withClient(config, (client) =>
      runMigrations(clientStore(client), migrations, {dryRun}),
    )
    const changed = results.reduce((sum, {documents}) => sum + documents, 0)
    if (!dryRun && changed > 0) await auditCommand(config, 'migrated', {documents: changed})
    if (args.json) return console.log(JSON.stringify(results))
    for (const {title, documents} of results) {
      console.log(`${title}: ${documents} documents ${dryRun ? 'would change' : 'changed'}`)
    }
  },
})

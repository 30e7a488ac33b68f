import {defineCommand} from 'citty'
import {exportDataset} from '../../../lake/index.ts'
import {auditCommand} from '../../../server/accounts.ts'
import {readConfig} from '../../../server/config.ts'
import {withClient} from '../../../server/content/client.ts'
import {inSteps} from '../../../server/content/transfer.ts'
import {fromCaller} from '../../../server/folders.ts'
import {runTasks} from '../../tasks.ts'

export default defineCommand({
  meta: {
    name: 'export',
    description: 'Write all content with its images into one archive, as Sanity does',
  },
  args: {
    file: {type: 'positional', description: 'The archive to write (.tar.gz)', required: true},
    drafts: {
      type: 'boolean',
      description: 'With drafts and versions',
      default: true,
      negativeDescription: 'Without drafts and versions',
    },
  },
  async run({args}) {
    const config = readConfig()
    const file = fromCaller(args.file)
    await runTasks([
      {
        title: `Export to ${file}`,
        run: (report) =>
          withClient(config, async (client) => {
            const {drafts} = args
            const onProgress = inSteps(report)
            const {documents, assets} = await exportDataset({client, file, drafts, onProgress})
            await auditCommand(config, 'exported', {documents})
            return `${documents} documents, ${assets} assets`
          }),
      },
    ])
  },
})

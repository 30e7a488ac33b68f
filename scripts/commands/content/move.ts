import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {defineCommand} from 'citty'
import {makeTemporaryFolder} from '../../../files/index.ts'
import {exportDataset, importDataset} from '../../../lake/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {hostedClient, withEmbeddedClient} from '../../../server/content/client.ts'
import {inSteps, printWarnings} from '../../../server/content/transfer.ts'
import {runTasks} from '../../tasks.ts'

async function copy(from: SanityClient, to: SanityClient): Promise<void> {
  const folder = await makeTemporaryFolder('move')
  const file = join(folder, 'content.tar.gz')
  try {
    await runTasks([
      {
        title: 'Export',
        run: async (report) => {
          const onProgress = inSteps(report)
          const {documents, assets} = await exportDataset({client: from, file, onProgress})
          return `${documents} documents, ${assets} assets`
        },
      },
      {
        title: 'Import',
        run: async (report) => {
          const onProgress = inSteps(report)
          const {documents, warnings} = await importDataset({client: to, file, onProgress})
          printWarnings(warnings)
          return `${documents} documents`
        },
      },
    ])
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

export default defineCommand({
  meta: {name: 'move', description: 'Copy all content between the embedded lake and hosted Sanity'},
  args: {
    to: {type: 'enum', options: ['hosted', 'embedded'], description: 'Where to', required: true},
  },
  async run({args}) {
    const config = readConfig()
    if (!config.hosted) {
      throw new CommandError(
        'Set SANITY_PROJECT_ID, SANITY_DATASET and SANITY_API_TOKEN to say which hosted project is meant.',
      )
    }
    const hosted = await hostedClient(config.hosted)
    await withEmbeddedClient(config, (embedded) =>
      args.to === 'hosted' ? copy(embedded, hosted) : copy(hosted, embedded),
    )
  },
})

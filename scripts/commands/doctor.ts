import {join} from 'node:path'
import {defineCommand} from 'citty'
import {examineLake} from '../../lake/index.ts'
import {examinePublishing, type PublishingFinding} from '../../publish/index.ts'
import {readConfig} from '../../server/config.ts'

/** Publishing findings belong to no document of a dataset. */
const withoutDocument = (finding: PublishingFinding) => ({
  ...finding,
  dataset: undefined,
  document: undefined,
})

export default defineCommand({
  meta: {name: 'doctor', description: 'Examine the lake and the publishing, and say what to do'},
  async run() {
    const {dataFolder} = readConfig()
    const folder = join(dataFolder, 'lake')
    const inLake = await examineLake({folder, onProgress: (step) => console.log(step)})
    console.log('publishing')
    const findings = [...inLake, ...examinePublishing(dataFolder).map(withoutDocument)]
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

import {join} from 'node:path'
import {defineCommand} from 'citty'
import {examineLake} from '../../lake/index.ts'
import {readConfig} from '../../server/config.ts'

export default defineCommand({
  meta: {name: 'doctor', description: 'Examine everything the lake holds, and say what to do'},
  async run() {
    const folder = join(readConfig().dataFolder, 'lake')
    const findings = await examineLake({folder, onProgress: (step) => console.log(step)})
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

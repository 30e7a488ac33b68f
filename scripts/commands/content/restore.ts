import {join} from 'node:path'
import {defineCommand} from 'citty'
import {restoreLake} from '../../../lake/index.ts'
import {readConfig} from '../../../server/config.ts'
import {companionsOf} from '../../../server/content/companions.ts'
import {fromCaller} from '../../../server/folders.ts'

export default defineCommand({
  meta: {name: 'restore', description: 'Put a backup in place, after every byte of it was checked'},
  args: {
    from: {type: 'positional', description: 'The folder that a backup made', required: true},
    replace: {type: 'boolean', description: 'Put it in the place of the lake that is there'},
  },
  async run({args}) {
    const config = readConfig()
    const {replaced} = await restoreLake({
      from: fromCaller(args.from),
      folder: join(config.dataFolder, 'lake'),
      companions: companionsOf(config),
      replace: args.replace === true,
      onProgress: (step) => console.log(step),
    })
    console.log('Restored. Start with: npm start')
    if (replaced) console.log(`What was there before is kept in ${replaced}`)
  },
})

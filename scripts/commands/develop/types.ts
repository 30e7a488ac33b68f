import {defineCommand} from 'citty'
import {writeTypes} from '../../../studio/index.ts'

export default defineCommand({
  meta: {name: 'types', description: 'Generate the types of query results (Sanity TypeGen)'},
  async run() {
    const isChanged = await writeTypes()
    console.log(`site/types.generated.ts ${isChanged ? 'written' : 'was up to date'}`)
  },
})

import {mkdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {defineCommand} from 'citty'
import {readConfig} from '../../../server/config.ts'
import {docsImagesFolder, guidesFolder} from '../../../server/folders.ts'
import {startServer} from '../../../server/start.ts'
import {addVisits} from '../../guides/figures.ts'
import {addPeople} from '../../guides/people.ts'
import {takeGuidePictures} from '../../guides/pictures.ts'
import {runTasks} from '../../tasks.ts'

const PORT = '4323'

export default defineCommand({
  meta: {
    name: 'guides',
    description: 'Update the pictures of the guides for editors, from the running Studio',
  },
  async run() {
    await rm(guidesFolder, {recursive: true, force: true})
    await mkdir(guidesFolder, {recursive: true})
    const config = readConfig({PORT, HEMVIST_DATA: guidesFolder})
    await addPeople(guidesFolder)
    addVisits(guidesFolder, new Date())
    const server = await startServer(config, {runTasks, onSignInLink: () => {}})
    try {
      await runTasks([
        {
          title: 'Pictures',
          run: async (report) => {
            const folder = join(docsImagesFolder, 'guides')
            const count = await takeGuidePictures(server.origin, folder, report)
            return `${count} in docs/images/guides`
          },
        },
      ])
    } finally {
      await server.close()
    }
  },
})

import {defineCliConfig} from 'sanity/cli'

/** For Sanity's own commands, run in this folder: `sanity schema extract`, `sanity dataset …`. */
export default defineCliConfig({
  api: {
    projectId: process.env.SANITY_PROJECT_ID ?? 'local',
    dataset: process.env.SANITY_DATASET ?? 'production',
  },
  autoUpdates: false,
})

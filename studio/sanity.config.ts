import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from '../schemas/index.ts'

export default defineConfig({
  name: 'hemvist',
  title: 'Hemvist',
  projectId: 'local',
  dataset: 'production',
  basePath: '/studio',
  plugins: [structureTool()],
  schema: {types: schemaTypes},
})

import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {accounts} from './accounts/index.ts'
import {swedish} from './locale/index.ts'
import {FormWithPageLinks} from './page-links/index.ts'
import {structure} from './structure/index.ts'
import {localClientFactory} from './workspace/client-factory.ts'
import {connection} from './workspace/connection.ts'
import {Logo} from './workspace/Logo.tsx'
import {schemaTypes} from './workspace/schema-types.ts'

const home = connection()

export default defineConfig({
  name: 'hemvist',
  title: 'Hemvist',
  projectId: home.projectId,
  dataset: home.dataset,
  basePath: '/studio',
  icon: Logo,
  ...(home.kind === 'local'
    ? {
        apiHost: home.apiHost,
        unstable_clientFactory: localClientFactory,
        auth: {loginMethod: 'cookie', redirectOnSingle: true},
      }
    : // Previews are on this origin, where Sanity's cookie is not sent.
      {auth: {loginMethod: 'token'}}),
  plugins: [
    structureTool({structure, title: 'Innehåll'}),
    // In hosted mode, people and their accounts are Sanity's.
    ...(home.kind === 'local' ? [accounts()] : []),
    swedish(),
  ],
  schema: {types: schemaTypes},
  form: {components: {input: FormWithPageLinks}},
  tools: (tools) =>
    tools.map((tool) => (tool.name === 'releases' ? {...tool, title: 'Releaser'} : tool)),

  // The lake records events of releases and of each document in them.
  beta: {eventsAPI: {releases: true}},

  // Hidden because they need Sanity's services or are of no use here.
  announcements: {enabled: false},
  apps: {canvas: {enabled: false}},
  mediaLibrary: {enabled: false},
  scheduledPublishing: {enabled: false},
})

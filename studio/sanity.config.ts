import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {accounts} from './accounts/index.ts'
import {binTool} from './bin/index.ts'
import {calendarTool} from './calendar/index.ts'
import {campaignActions} from './campaign-state/index.ts'
import {DocumentForm, RequiredField} from './document-form/index.ts'
import {findingsTool} from './findings/index.ts'
import {helpTool} from './help/index.ts'
import {inboxTool} from './inbox/index.ts'
import {launchTool} from './launch/index.ts'
import {swedish} from './locale/index.ts'
import {picturesTool, withLibrary} from './pictures/index.ts'
import {presentation} from './presentation/index.ts'
import {resultsTool} from './results/index.ts'
import {withReview} from './review/index.ts'
import {unpublishAt, withPublishAt} from './schedule/index.ts'
import {campaignTemplates, defaultDocument, structure} from './structure/index.ts'
import {todayTool} from './today/index.ts'
import {localClientFactory} from './workspace/client-factory.ts'
import {connection} from './workspace/connection.ts'
import {withDuplicate} from './workspace/duplicate.ts'
import {Layout} from './workspace/Layout.tsx'
import {Logo} from './workspace/Logo.tsx'
import {answersVisitors, leadsCampaigns} from './workspace/roles.ts'
import {schemaTypes} from './workspace/schema-types.ts'
import {ToolMenu} from './workspace/ToolMenu.tsx'
import {theme} from './workspace/theme.ts'

const home = connection()

export default defineConfig({
  name: 'hemvist',
  title: 'Hemvist',
  projectId: home.projectId,
  dataset: home.dataset,
  basePath: '/studio',
  icon: Logo,
  theme,
  ...(home.kind === 'local'
    ? {
        apiHost: home.apiHost,
        unstable_clientFactory: localClientFactory,
        auth: {loginMethod: 'cookie', redirectOnSingle: true},
      }
    : // Previews are on this origin, where Sanity's cookie is not sent.
      {auth: {loginMethod: 'token'}}),
  plugins: [
    structureTool({structure, defaultDocumentNode: defaultDocument, title: 'Innehåll'}),
    // In hosted mode, people and their accounts are Sanity's, and nothing publishes beside the Studio.
    ...(home.kind === 'local' ? [presentation(), accounts()] : []),
    swedish(),
  ],
  schema: {types: schemaTypes, templates: (own) => [...own, ...campaignTemplates]},
  form: {
    image: {assetSources: (sources) => sources.map(withLibrary)},
    components: {input: DocumentForm, field: RequiredField},
  },
  studio: {
    components: {toolMenu: ToolMenu, ...(home.kind === 'local' ? {layout: Layout} : {})},
  },
  document: {
    actions: (own, {versionType}) => [
      ...withReview(withDuplicate(versionType === 'draft' ? withPublishAt(own) : own)),
      unpublishAt,
      ...campaignActions,
    ],
    // That asks Sanity; here, the banner says whom to ask.
    askToEdit: {enabled: home.kind !== 'local'},
  },
  tools: (tools, {currentUser}) => [
    todayTool,
    ...(home.kind === 'local' && leadsCampaigns(currentUser) ? [launchTool] : []),
    calendarTool,
    picturesTool,
    findingsTool,
    ...tools.map((tool) => (tool.name === 'releases' ? {...tool, title: 'Releaser'} : tool)),
    ...(answersVisitors(currentUser) ? [inboxTool] : []),
    ...(leadsCampaigns(currentUser) ? [resultsTool] : []),
    ...(home.kind === 'local' ? [binTool] : []),
    helpTool,
  ],

  // The lake records events of releases and of each document in them.
  beta: {eventsAPI: {releases: true}},

  // Hidden because they need Sanity's services or are of no use here.
  announcements: {enabled: false},
  apps: {canvas: {enabled: false}},
  mediaLibrary: {enabled: false},
  scheduledPublishing: {enabled: false},
})

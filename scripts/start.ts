import {defineCommand} from 'citty'
import {attachSockets} from '../lake/index.ts'
import {type Published, type Publishing, startPublisher} from '../publish/index.ts'
import {createApp, startingApp} from '../server/app.ts'
import {CommandError} from '../server/command-error.ts'
import {type Config, readConfig} from '../server/config.ts'
import {openContentLake} from '../server/content/lake.ts'
import {type Content, openHosted, prepareEmbedded} from '../server/content/open.ts'
import {siteFolder, studioFolder} from '../server/folders.ts'
import {listen} from '../server/listen.ts'
import * as site from '../site/index.ts'
import {buildStudio} from '../studio/index.ts'
import {runTasks} from './tasks.ts'

/** Characters below which a token is worth a warning. */
const SAFE_TOKEN_LENGTH = 16

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

function announce(origin: string, publishing: Publishing, config: Config): void {
  const width = Math.max(
    ...['All microsites', ...publishing.campaigns.map(({slug}) => slug)].map(({length}) => length),
  )
  const line = (name: string, address: string) => console.log(`  ${name.padEnd(width)}  ${address}`)
  console.log('\nHemvist is ready.')
  line('All microsites', `${origin}/`)
  for (const {slug} of publishing.campaigns) line(slug, `${origin}/${slug}/`)
  line('Studio', `${origin}/studio/`)
  if (config.hosted) {
    line('Content Lake', `project ${config.hosted.projectId} at Sanity`)
  } else {
    line('Content Lake', `${origin}/v2025-02-19/  (project local, dataset production)`)
    line('API token', config.token ? 'HEMVIST_TOKEN' : `in ${config.dataFolder}/token`)
  }
  if (config.token && config.token.length < SAFE_TOKEN_LENGTH) {
    console.log('HEMVIST_TOKEN is short and could be guessed: use a long random one on a server.')
  }
  console.log('Stop with Ctrl-C.\n')
}

function logPublish({number, log, milliseconds}: Published): void {
  const pages = log.filter(({path}) => path.endsWith('.html'))
  const [first] = pages
  const what = first
    ? `${first.campaign}/${first.path}${pages.length > 1 ? ` and ${pages.length - 1} more` : ''}`
    : `${log.length} files`
  console.log(`Publish ${number}: ${what} (${milliseconds.toFixed(0)} ms)`)
}

export default defineCommand({
  meta: {name: 'start', description: 'Start everything: the lake, the Studio and the microsites'},
  async run() {
    const config = readConfig()
    const starting = startingApp()
    const listener = await listen(config.host, config.port, starting.fetch)
    const origin = config.origin ?? listener.origin
    const lake = config.hosted ? undefined : openContentLake(config)
    const studio = studioFolder(config.hosted?.projectId)
    let content: Content | undefined
    let publishing: Publishing | undefined
    let closeSockets = () => {}
    const stop = async () => {
      closeSockets()
      await listener.close()
      await publishing?.close()
      await content?.close()
      process.exit()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

    try {
      await runTasks([
        {
          title: 'Content',
          run: async (report) => {
            content = lake
              ? await prepareEmbedded(lake, origin, report)
              : ((await openHosted(config)) ?? undefined)
            return content?.description
          },
        },
        [
          {
            title: 'Microsites',
            run: async (report) => {
              if (!content) return undefined
              report('compiling the templates')
              publishing = await startPublisher(
                {
                  source: content.source,
                  site,
                  siteFolder,
                  watch: process.env.NODE_ENV !== 'production',
                  dataFolder: config.dataFolder,
                  ...(config.webhook ? {webhook: config.webhook} : {}),
                  origin,
                },
                (opened) =>
                  opened.on('rendering', ({done, total}) => report(`${done} of ${total} pages`)),
              )
              return `publish ${publishing.log.latest}`
            },
          },
          {
            title: 'Studio',
            run: async (report) => {
              const {built} = await buildStudio({
                outDir: studio,
                onProgress: report,
                projectId: config.hosted?.projectId,
                dataset: config.hosted?.dataset,
              })
              return built ? 'built' : 'up to date'
            },
          },
        ],
      ])
    } catch (error) {
      await content?.close()
      throw error
    }
    if (!publishing) throw new CommandError('Publishing did not start.')
    for (const problem of publishing.problems) console.error(`✗ ${problem.report}`)
    publishing.on('problem', (problem) => console.error(`✗ ${problem.report}`))
    const noticed = new Set(publishing.notices)
    for (const notice of noticed) console.warn(`• ${notice}`)
    publishing.on('notice', (notice) => {
      if (!noticed.has(notice)) console.warn(`• ${notice}`)
      noticed.add(notice)
    })
    publishing.on('published', logPublish)
    const app = createApp({
      lake,
      publishing,
      studio,
      trustLoopback: LOOPBACK.test(config.host) && config.origin === undefined,
    })
    if (lake) {
      closeSockets = attachSockets(listener.server, lake, (request) => app.fetch(request))
    }
    listener.answerWith(app.fetch)
    announce(origin, publishing, config)
  },
})

import {attachSockets} from '../lake/index.ts'
import {type Publisher, startPublisher} from '../publish/index.ts'
import * as site from '../site/index.ts'
import {buildStudio} from '../studio/index.ts'
import {createApp, startingApp} from './app.ts'
import {CommandError} from './command-error.ts'
import type {Config} from './config.ts'
import {openContentLake} from './content/lake.ts'
import {type Content, openHosted, prepareEmbedded} from './content/open.ts'
import {siteFolder, studioFolder} from './folders.ts'
import {listen} from './listen.ts'
import type {RunTasks} from './progress.ts'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

export interface RunningServer {
  /** Scheme, host and port that browsers use. */
  origin: string
  publisher: Publisher
  /** Finishes what is under way, closes every connection and lets go of the data folder. */
  close(): Promise<void>
}

/**
 * Starts everything: the lake, the Studio, the publisher and one HTTP server for them. The port is taken first, so that
 * a port in use is known before anything else is done.
 *
 * @throws {CommandError} when the port or the data folder cannot be used
 */
export async function startServer(config: Config, runTasks: RunTasks): Promise<RunningServer> {
  const listener = await listen(config.host, config.port, startingApp().fetch)
  const origin = config.origin ?? listener.origin
  const closers: (() => void | Promise<void>)[] = [() => listener.close()]
  const close = async () => {
    for (const closer of closers.splice(0)) await closer()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit()))
  }

  try {
    const lake = config.hosted ? undefined : openContentLake(config)
    let content: Content | undefined
    let publisher: Publisher | undefined
    const studio = studioFolder(config.hosted?.projectId)
    await runTasks([
      {
        title: 'Content',
        run: async (report) => {
          const opened = lake
            ? await prepareEmbedded(lake, origin, report)
            : await openHosted(config)
          if (!opened) return undefined
          content = opened
          closers.push(() => opened.close())
          return opened.description
        },
      },
      [
        {
          title: 'Microsites',
          run: async (report) => {
            if (!content) return undefined
            report('compiling the templates')
            const started = await startPublisher(
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
            publisher = started
            // The content is the publisher's source: it closes last.
            closers.splice(1, 0, () => started.close())
            return `publish ${started.log.latest}`
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
    if (!publisher) throw new CommandError('Publishing did not start.')
    const app = createApp({
      lake,
      publisher,
      studio,
      trustLoopback: LOOPBACK.test(config.host) && config.origin === undefined,
    })
    if (lake) {
      closers.unshift(attachSockets(listener.server, lake, (request) => app.fetch(request)))
    }
    listener.answerWith((request, env) => app.fetch(request, env))
    return {origin, publisher, close}
  } catch (error) {
    await close()
    throw error
  }
}

import type {Logger} from 'pino'
import {linkAddress} from '../accounts/index.ts'
import {removeAbandonedFolders} from '../files/index.ts'
import {attachSockets, type Lake} from '../lake/index.ts'
import type {MailOutcome, MailQueue} from '../mail/index.ts'
import {type Publisher, startPublisher, withVisitorFigures} from '../publish/index.ts'
import * as site from '../site/index.ts'
import {buildStudio} from '../studio/index.ts'
import {accessTo} from './access.ts'
import {openAccountsOf} from './accounts.ts'
import {administratorToken} from './administrator-token.ts'
import {createApp, type EmbeddedLake, startingApp} from './app.ts'
import {auditMail, auditPublishing} from './audit.ts'
import {CommandError} from './command-error.ts'
import type {Config} from './config.ts'
import {openContentLake} from './content/lake.ts'
import {type Content, openHosted, prepareEmbedded} from './content/open.ts'
import {secureDataFolder} from './data-folder.ts'
import {endOnSignal} from './end-on-signal.ts'
import {siteFolder, studioFolder} from './folders.ts'
import {listenForGateway, onReadPages} from './gateway/content-listener.ts'
import type {GatewayLink} from './gateway/link.ts'
import {listen} from './listen.ts'
import {createLogger} from './logger.ts'
import {logMailFailure, openMail} from './mail.ts'
import type {RunTasks} from './progress.ts'
import {membersOf, readSignInProviders} from './providers.ts'
import {startReminders} from './reminders/reminders.ts'
import {SentReminders} from './reminders/sent-reminders.ts'
import {withFigures} from './visitors/figures.ts'
import {visitorsOf} from './visitors/open.ts'
import {servedFigures} from './visitors/public-figures.ts'
import {startCorrespondence} from './visitors/start-correspondence.ts'

/** How long the link printed at startup is valid, in minutes. */
const LINK_MINUTES = 60

/** A one-time sign-in link for the administrator. */
export interface SignInLink {
  url: string
  minutes: number
}

export interface StartHooks {
  /** Runs the startup steps and shows their progress. */
  runTasks: RunTasks
  /** Receives the sign-in link before anything else is printed. Only called in embedded mode. */
  onSignInLink: (link: SignInLink) => void
}

export interface RunningServer {
  /** Scheme, host and port that browsers use. */
  origin: string
  publisher: Publisher
  /** Finishes pending work, closes every connection and releases the data folder. */
  close(): Promise<void>
}

/** Opens the data folder: content and accounts. */
function openEmbedded(
  config: Config,
  closers: (() => void | Promise<void>)[],
  mail: MailQueue | undefined,
  logger: Logger,
): EmbeddedLake {
  const providers = readSignInProviders(config)
  const lake: Lake = openContentLake(config)
  try {
    const accounts = openAccountsOf(config, {
      administratorToken: administratorToken(config),
      trustedOrigins: config.trustedOrigins,
      mail,
      onFailure: (what, cause) => logger.warn({err: cause}, what),
    })
    if (config.syslog) {
      const syslog = accounts.exportAuditLog(config.syslog)
      closers.push(() => syslog.close())
    }
    closers.push(() => accounts.close())
    const access = accessTo(accounts, lake, config.origin, (renames) => {
      withFigures(config.dataFolder, (figures) => figures.rename(renames)).catch((error) =>
        logger.error({err: error}, 'The figures of a renamed campaign could not follow it'),
      )
    })
    return {lake, access, publicApi: config.publicApi, providers}
  } catch (error) {
    void lake.close()
    throw error
  }
}

/**
 * Starts everything: the lake, the Studio, the publisher and one HTTP server for them. The port is bound first, so that
 * a port conflict is reported before anything else happens.
 *
 * @throws {CommandError} when the port or the data folder cannot be used
 */
export async function startServer(
  config: Config,
  {runTasks, onSignInLink}: StartHooks,
  link?: GatewayLink,
): Promise<RunningServer> {
  secureDataFolder(config.dataFolder)
  const starting = startingApp().fetch
  const listener = link
    ? await listenForGateway(link, starting)
    : await listen(config.host, config.port, starting)
  const origin = config.origin ?? listener.origin
  const closers: (() => void | Promise<void>)[] = [() => listener.close()]
  const close = async () => {
    for (const closer of closers.splice(0)) await closer()
  }
  endOnSignal(close)

  try {
    const logger = createLogger()
    await removeAbandonedFolders().catch((error: unknown) =>
      logger.error({err: error}, 'What a killed process left could not be deleted'),
    )
    const outcomes: ((outcome: MailOutcome) => void)[] = [logMailFailure(logger)]
    const mail = openMail(config, {
      onOutcome: (outcome) => {
        for (const note of outcomes) note(outcome)
      },
      onFailure: (what, cause) => logger.error({err: cause}, what),
    })
    const embedded = config.hosted ? undefined : openEmbedded(config, closers, mail, logger)
    if (embedded) outcomes.push((outcome) => auditMail(embedded.access.accounts, outcome))
    const lake = embedded?.lake
    if (embedded) {
      const key = embedded.access.accounts.administratorLink(LINK_MINUTES * 60_000)
      onSignInLink({url: linkAddress(origin, key), minutes: LINK_MINUTES})
    }
    // What is sent is audited, so accounts must close after it.
    if (mail) closers.unshift(() => mail.close())
    mail?.start()
    let content: Content | undefined
    let publisher: Publisher | undefined
    // What pages show of it is read until the publisher has closed.
    const visitors = visitorsOf(config, logger)
    closers.push(() => visitors.close())
    const studio = studioFolder(config.hosted?.projectId)
    await runTasks([
      // One after the other, because each needs memory that is returned when it is done; first what needs most.
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
      {
        title: 'Content',
        run: async (report) => {
          const opened = lake
            ? await prepareEmbedded(lake, {...config, origin}, report)
            : await openHosted(config)
          if (!opened) return undefined
          content = opened
          // After what the start itself loads or migrates, which nobody published.
          if (embedded) {
            auditPublishing(embedded.lake.dataset('production'), embedded.access.accounts)
          }
          closers.push(() => opened.close())
          return opened.description
        },
      },
      {
        title: 'Microsites',
        run: async (report) => {
          if (!content) return undefined
          report('compiling the templates')
          const started = await startPublisher(
            {
              source: withVisitorFigures(content.source, servedFigures(visitors, logger)),
              site,
              siteFolder,
              watch: process.env.NODE_ENV !== 'production',
              dataFolder: config.dataFolder,
              logger,
              ...(config.webhook ? {webhook: config.webhook} : {}),
              origin,
              server: config.origin ?? '',
            },
            (opened) =>
              opened.on('rendering', ({done, total}) => report(`${done} of ${total} pages`)),
          )
          publisher = started
          // Content is the publisher's source, so it must close last.
          closers.splice(1, 0, () => started.close())
          return `publish ${started.log.latest}`
        },
      },
    ])
    if (!publisher || !content) throw new CommandError('Publishing did not start.')
    const published = publisher
    if (embedded && mail && config.origin) {
      const {lake, access} = embedded
      const {accounts} = access
      const sent = new SentReminders(config.dataFolder)
      const {origin} = config
      const reminders = startReminders({
        lake,
        accounts,
        sent,
        mail,
        logger,
        origin,
        clock: lake.clock,
      })
      closers.unshift(() => {
        reminders.close()
        sent.close()
      })
    }
    if (link) onReadPages((pages) => published.noteRead(pages))
    const shared = {visitors, source: content.source, logger, mail, origin: config.origin}
    const correspondence = startCorrespondence(shared)
    closers.unshift(() => correspondence.close())
    const app = createApp({
      embedded,
      members: membersOf(config),
      publisher,
      ...shared,
      correspondent: correspondence.correspondent,
      studio,
      securityContact: config.securityContact,
    })
    if (embedded) {
      const {authenticate} = embedded.access
      const fetch = (request: Request, env: object) => app.fetch(request, env)
      closers.unshift(attachSockets(listener.server, embedded.lake, {authenticate, fetch}))
    }
    listener.answerWith((request, env) => app.fetch(request, env))
    return {origin, publisher, close}
  } catch (error) {
    await close()
    throw error
  }
}

import type {Published, Publisher} from '../publish/index.ts'
import type {Config} from '../server/config.ts'
import {announceReady} from '../server/gateway/content-listener.ts'
import type {GatewayLink} from '../server/gateway/link.ts'
import {type SignInLink, startServer} from '../server/start.ts'
import {openInBrowser} from './open-in-browser.ts'
import {runTasks} from './tasks.ts'

/** Tokens shorter than this cause a warning. */
const SAFE_TOKEN_LENGTH = 16

function announce(origin: string, publisher: Publisher, config: Config): void {
  const width = Math.max(
    ...['All microsites', ...publisher.campaigns.map(({slug}) => slug)].map(({length}) => length),
  )
  const line = (name: string, address: string) => console.log(`  ${name.padEnd(width)}  ${address}`)
  console.log('\nHemvist is ready.')
  line('All microsites', `${origin}/`)
  for (const {slug} of publisher.campaigns) line(slug, `${origin}/${slug}/`)
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

function printSignInLink({url, minutes}: SignInLink): void {
  console.log(`Sign in to the Studio with this link. It works once, within ${minutes} minutes:`)
  console.log(`  ${url}\n`)
}

function logPublish({number, log, milliseconds}: Published): void {
  const pages = log.filter(({path}) => path.endsWith('.html'))
  const [first] = pages
  const what = first
    ? `${first.campaign}/${first.path}${pages.length > 1 ? ` and ${pages.length - 1} more` : ''}`
    : `${log.length} files`
  console.log(`Publish ${number}: ${what} (${milliseconds.toFixed(0)} ms)`)
}

/** Prints the publisher's reports; each notice once. */
function logPublishes(publisher: Publisher): void {
  for (const problem of publisher.problems) console.error(`✗ ${problem.report}`)
  publisher.on('problem', (problem) => console.error(`✗ ${problem.report}`))
  const printed = new Set(publisher.notices)
  for (const notice of printed) console.warn(`• ${notice}`)
  publisher.on('notice', (notice) => {
    if (!printed.has(notice)) console.warn(`• ${notice}`)
    printed.add(notice)
  })
  publisher.on('published', logPublish)
}

export interface StartOptions {
  /** Opens the browser and signs in. */
  open: boolean
}

/** Starts everything but the gateway, which has started this process and waits until everything is up to date. */
export async function startContent(
  config: Config,
  link: GatewayLink,
  {open}: StartOptions,
): Promise<void> {
  const onSignInLink = (signIn: SignInLink) => {
    printSignInLink(signIn)
    if (open) openInBrowser(signIn.url, config.dataFolder)
  }
  const {origin, publisher} = await startServer(config, {runTasks, onSignInLink}, link)
  logPublishes(publisher)
  await announceReady()
  announce(origin, publisher, config)
}

import {randomBytes} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {
  authenticateByToken,
  createLakeApp,
  type Lake,
  type LakeAppOptions,
  relocateAssets,
} from '../../lake/index.ts'
import {administratorToken} from '../administrator-token.ts'
import {CommandError} from '../command-error.ts'
import type {Config, HostedConfig} from '../config.ts'
import {listen} from '../listen.ts'
import {isTaken, openContentLake} from './lake.ts'

const API_VERSION = '2025-02-19'

/** Loaded only by those who use one: a server with an embedded lake does not. */
const loadClient = () => import('@sanity/client')

/** A client of Sanity's hosted Content Lake. */
export async function hostedClient({
  projectId,
  dataset,
  token,
  apiHost,
}: HostedConfig): Promise<SanityClient> {
  if (!token) throw new CommandError('Set SANITY_API_TOKEN to a token that may read and write.')
  const {createClient} = await loadClient()
  const elsewhere = apiHost ? {apiHost, useProjectHostname: false} : {}
  return createClient({
    projectId,
    dataset,
    token,
    apiVersion: API_VERSION,
    useCdn: false,
    ...elsewhere,
  })
}

async function clientAt(apiHost: string, token: string): Promise<SanityClient> {
  const {createClient} = await loadClient()
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost,
    token,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: API_VERSION,
  })
}

const isRunning = (origin: string): Promise<boolean> =>
  fetch(`${origin}/healthz`).then(
    ({ok}) => ok,
    () => false,
  )

/** Where this machine reaches a server that listens at every address. */
const LOOPBACKS: Readonly<Record<string, string>> = {'0.0.0.0': '127.0.0.1', '::': '::1'}

/**
 * Where a command reaches the server that runs with these settings: on this machine; with HTTPS, by the configured
 * origin, which its certificate is for.
 */
export function runningOrigin({host, port, tls, origin}: RunningSettings): string {
  if (tls && origin) return origin
  const own = LOOPBACKS[host] ?? host
  return `${tls ? 'https' : 'http'}://${own.includes(':') ? `[${own}]` : own}:${port}`
}

type RunningSettings = Pick<Config, 'host' | 'port' | 'tls' | 'origin'>

/** A client of the Hemvist server running with these settings, or `null` when there is none. */
export async function runningClient(config: Config): Promise<SanityClient | null> {
  const origin = runningOrigin(config)
  return (await isRunning(origin)) ? clientAt(origin, administratorToken(config)) : null
}

/** Called when no server does the work; a running server has hooks of its own. */
type ClientHooks = Pick<LakeAppOptions, 'onPersonalData'>

/** Serves a lake to this process only, while the work is running. */
async function withLake<T>(
  lake: Lake,
  work: (client: SanityClient) => Promise<T>,
  hooks: ClientHooks,
): Promise<T> {
  const token = randomBytes(32).toString('base64url')
  const app = createLakeApp(lake, {authenticate: authenticateByToken(token), ...hooks})
  const listener = await listen('127.0.0.1', 0, app.fetch)
  try {
    await relocateAssets(lake.dataset('production'), listener.origin)
    return await work(await clientAt(listener.origin, token))
  } finally {
    await listener.close()
  }
}

/**
 * Runs work with a client of the embedded lake, through the running server if there is one.
 * @throws LakeError when a server on another port has the lake
 */
export async function withEmbeddedClient<T>(
  config: Config,
  work: (client: SanityClient) => Promise<T>,
  hooks: ClientHooks = {},
): Promise<T> {
  let lake: Lake
  try {
    lake = openContentLake(config)
  } catch (error) {
    const running = isTaken(error) ? await runningClient(config) : null
    if (!running) throw error
    return work(running)
  }
  try {
    return await withLake(lake, work, hooks)
  } finally {
    await lake.close()
  }
}

/** Runs work with a client of the configured lake: the hosted one if a project id is set, else the embedded one. */
export async function withClient<T>(
  config: Config,
  work: (client: SanityClient) => Promise<T>,
): Promise<T> {
  return config.hosted ? work(await hostedClient(config.hosted)) : withEmbeddedClient(config, work)
}

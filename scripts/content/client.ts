import {createClient, type SanityClient} from '@sanity/client'
import {createLakeApp} from '../../lake/index.ts'
import {CommandError} from '../command-error.ts'
import {administratorToken, type Config, type HostedConfig} from '../config.ts'
import {listen} from '../server/listen.ts'
import {openContentLake} from './open.ts'

const API_VERSION = '2025-02-19'

/** A client of Sanity's hosted Content Lake. */
export function hostedClient({projectId, dataset, token}: HostedConfig): SanityClient {
  if (!token) throw new CommandError('Set SANITY_API_TOKEN to a token that may read and write.')
  return createClient({projectId, dataset, token, apiVersion: API_VERSION, useCdn: false})
}

function clientAt(apiHost: string, token: string): SanityClient {
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

/**
 * Works with a client of the embedded lake: through the server that runs, else through one of its own.
 * @throws CommandError when a server has the lake and cannot be reached
 */
export async function withEmbeddedClient<T>(
  config: Config,
  work: (client: SanityClient) => Promise<T>,
): Promise<T> {
  const token = administratorToken(config)
  const origin = `http://${config.host}:${config.port}`
  if (await isRunning(origin)) return work(clientAt(origin, token))
  const lake = openContentLake(config)
  const listener = await listen('127.0.0.1', 0, createLakeApp(lake).fetch)
  try {
    return await work(clientAt(listener.origin, token))
  } finally {
    await listener.close()
    await lake.close()
  }
}

/** Works with a client of the lake that the environment names: hosted with a project id, else the embedded one. */
export function withClient<T>(
  config: Config,
  work: (client: SanityClient) => Promise<T>,
): Promise<T> {
  return config.hosted ? work(hostedClient(config.hosted)) : withEmbeddedClient(config, work)
}

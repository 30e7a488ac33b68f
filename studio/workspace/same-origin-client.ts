import {type ClientConfig, createClient as createAnyClient, type SanityClient} from 'studio-client'
import {connection} from './connection.ts'

const isLocal = connection().kind === 'local'

/**
 * Replaces the client's `createClient` in the bundle: some parts of the Studio, such as the task form, create clients
 * without the workspace's factory and would look for the lake at a project's subdomain.
 */
export const createClient = (options: ClientConfig): SanityClient => {
  if (!isLocal) return createAnyClient(options)
  const {headers: _, ...rest} = options
  return createAnyClient({...rest, useProjectHostname: false, useCdn: false})
}

export * from 'studio-client'

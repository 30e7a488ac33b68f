import {type ClientConfig, createClient as createAnyClient, type SanityClient} from 'studio-client'
import {connection} from './connection.ts'

const isLocal = connection().kind === 'local'

/**
 * Stands in for the client's own function in the bundle: some parts of the Studio (the tasks' form) make
 * clients of their own, past the workspace's factory, and would look for the lake under a project's sub-domain.
 */
export const createClient = (options: ClientConfig): SanityClient => {
  if (!isLocal) return createAnyClient(options)
  const {headers: _, ...rest} = options
  return createAnyClient({...rest, useProjectHostname: false, useCdn: false})
}

export * from 'studio-client'

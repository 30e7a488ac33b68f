import type {SourceOptions} from 'sanity'
import {createClient} from 'studio-client'

type ClientFactory = NonNullable<SourceOptions['unstable_clientFactory']>

/**
 * Clients that use the page's own origin, without a project's subdomain and without a CDN. The header with the Studio's
 * version is left out: a client with custom headers opens listeners through a polyfill instead of the page's
 * EventSource, and they would not share a connection.
 */
export const localClientFactory: ClientFactory = ({headers: _, ...options}) =>
  createClient({...options, useProjectHostname: false, useCdn: false})

import type {SourceOptions} from 'sanity'
import {createClient} from 'studio-client'

type ClientFactory = NonNullable<SourceOptions['unstable_clientFactory']>

/** Clients that ask the page's own origin, without a project's sub-domain and without a CDN. */
export const localClientFactory: ClientFactory = (options) =>
  createClient({...options, useProjectHostname: false, useCdn: false})

import {createClient, type SanityClient} from 'studio-client'
import {TOKEN} from '../lake/harness.ts'

/** The client that the Studio uses, signed in as an administrator. */
export const studioClient = ({url, token = TOKEN}: {url: string; token?: string}): SanityClient =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    token,
  })

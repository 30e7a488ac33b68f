import {test} from '@playwright/test'
import {createClient, type SanityClient} from '@sanity/client'
import {TOKEN} from './session.ts'

/** A client for preparing what a test needs and checking what it left. */
export function lakeClient(baseURL: string | undefined): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: baseURL ?? '',
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    token: TOKEN,
  })
}

export type Organisation = {_id: string; _type: 'organisation'; name: string} & Record<
  string,
  unknown
>

/** A name that a test that is tried again does not share with its first attempt. */
export function own(name: string): string {
  const {retry} = test.info()
  return retry === 0 ? name : `${name}${retry}`
}

/** A valid document with no side effects: an organisation that no campaign shows. */
export function organisation(id: string, name: string): Organisation {
  const published = id.replace(/^drafts\./, '')
  return {
    _id: id,
    _type: 'organisation',
    name,
    slug: {_type: 'slug', current: published.toLowerCase()},
    kind: 'company',
  }
}

/** Names of a document and its versions, by id. */
export async function namesOf(client: SanityClient, id: string): Promise<Record<string, string>> {
  const documents = await client.fetch<{_id: string; name: string}[]>(
    '*[_id in [$id, "drafts." + $id] || _id in path("versions.*." + $id)]{_id, name}',
    {id},
  )
  return Object.fromEntries(documents.map(({_id, name}) => [_id, name]))
}

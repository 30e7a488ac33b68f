import type {SanityClient} from '@sanity/client'
import {z} from 'zod'
import {CommandError} from '../command-error.ts'
import type {PersonalData, PersonalFile} from './personal-data.ts'

const stored = z.looseObject({_id: z.string(), _type: z.string()})

const record = z.object({
  ids: z.array(z.string()),
  names: z.array(z.string()),
  documents: z.array(stored),
  assets: z.array(stored.extend({url: z.string().optional(), path: z.string().optional()})),
  comments: z.array(stored),
  referrers: z.array(z.string()),
  mentions: z.array(z.string()),
  history: z.array(z.unknown()).default([]),
})

/** What the lake stores about a person. */
export type LakeRecord = z.infer<typeof record>

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404

const addressOf = (client: SanityClient, who: string) =>
  `/data/person/${client.config().dataset}/${encodeURIComponent(who)}`

/** Reads what the lake stores about a person, by the id of a document about them or their name; null when nothing. */
export async function readPerson(client: SanityClient, who: string): Promise<LakeRecord | null> {
  try {
    return record.parse(await client.request({url: addressOf(client, who)}))
  } catch (error) {
    if (!isMissing(error)) throw error
    return null
  }
}

const lines = (items: readonly unknown[]) =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')

async function originals(client: SanityClient, {assets}: LakeRecord): Promise<PersonalFile[]> {
  const {token} = client.config()
  const headers = token ? {Authorization: `Bearer ${token}`} : {}
  return Promise.all(
    assets.map(async ({_id, url, path}) => {
      const response = url ? await fetch(url, {headers}) : null
      if (!response?.ok) throw new CommandError(`The original of ${_id} could not be fetched.`)
      const name = path?.split('/').at(-1) ?? _id
      return {path: `originals/${name}`, bytes: new Uint8Array(await response.arrayBuffer())}
    }),
  )
}

/** Documents with drafts, versions and history, comments, images and files. */
export function lakeData(client: SanityClient, who: string, found: LakeRecord): PersonalData {
  return {
    title: 'content',
    async files() {
      return [
        {path: 'documents.ndjson', bytes: lines(found.documents)},
        {path: 'history.ndjson', bytes: lines(found.history)},
        {path: 'comments.ndjson', bytes: lines(found.comments)},
        {path: 'assets.ndjson', bytes: lines(found.assets)},
        ...(await originals(client, found)),
      ]
    },
    async erase() {
      await client.request({url: addressOf(client, who), method: 'DELETE'})
    },
  }
}

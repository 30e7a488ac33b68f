import type {SanityClient} from 'studio-client'
import {readDeletedDocument} from '../desk/index.ts'

/** Fields that the lake sets itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['_id', '_rev', '_createdAt', '_updatedAt'])

/**
 * Brings a deleted document back, as a draft with the id that it had.
 * @throws when it is in the bin no more, or may not be created
 */
export async function restoreDeleted(client: SanityClient, id: string): Promise<void> {
  const {_type, ...document} = await readDeletedDocument(id)
  const kept = Object.fromEntries(
    Object.entries(document).filter(([field]) => !OWN_FIELDS.has(field)),
  )
  await client.create({...kept, _type, _id: `drafts.${id}`})
}

import type {SanityClient} from 'studio-client'

/**
 * Published document, draft and versions in releases: if one were left out, publishing it would bring the person back.
 */
const everyForm =
  '*[_id in [$id, "drafts." + $id] || _id in path("versions.*." + $id)]{_id, "version": _id in path("versions.**")}'

export interface StoredForms {
  ids: readonly string[]
  /** How many of them are in releases. */
  versions: number
}

/** All currently stored forms of a document. */
export async function storedForms(client: SanityClient, id: string): Promise<StoredForms> {
  const found = await client.fetch<{_id: string; version: boolean}[]>(
    everyForm,
    {id},
    {perspective: 'raw'},
  )
  return {
    ids: found.map(({_id}) => _id),
    versions: found.filter(({version}) => version).length,
  }
}

/**
 * Withdraws the consent of a document in all its forms, in one transaction: visitors stop seeing the person at once.
 * @throws when one of them may not be changed; then nothing is changed
 */
export async function withdrawConsent(client: SanityClient, id: string, now: Date): Promise<void> {
  const {ids} = await storedForms(client, id)
  const transaction = client.transaction()
  for (const form of ids) {
    transaction.patch(form, {
      setIfMissing: {consent: {_type: 'consent'}},
      set: {'consent.withdrawnAt': now.toISOString()},
    })
  }
  await transaction.commit({visibility: 'sync'})
}

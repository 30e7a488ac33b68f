import type {SanityClient} from 'studio-client'

/** Published document, draft and versions in releases: a form left out would bring the person back when it is published. */
const everyForm =
  '*[_id in [$id, "drafts." + $id] || _id in path("versions.*." + $id)]{_id, "version": _id in path("versions.**")}'

export interface StoredForms {
  ids: readonly string[]
  /** How many of them wait in releases. */
  versions: number
}

/** Everything that is stored of a document now. */
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
 * @throws when one of them may not be changed; then none is
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

import equal from 'fast-deep-equal'
import {useCallback} from 'react'
import {type SanityDocument, useClient} from 'sanity'
import {API_VERSION} from '../../workspace/api-version.ts'

const ATTEMPTS = 10
const PAUSE_MS = 300

/** What editors write; the rest is the lake's. */
const contentOf = ({_rev, _updatedAt, _createdAt, _system, ...content}: SanityDocument) => content

/**
 * Finds the revision under which what is shown is stored. The form's own `_rev` is the one before the last edits when
 * several were made in a row, and what was just typed may still be on its way.
 */
export function useStoredRevision(shown: SanityDocument): () => Promise<string> {
  const client = useClient({apiVersion: API_VERSION})
  return useCallback(async () => {
    for (let attempt = 1; ; attempt++) {
      const stored = await client.getDocument<SanityDocument>(shown._id)
      if (stored && equal(contentOf(stored), contentOf(shown))) return stored._rev
      if (attempt === ATTEMPTS) throw new Error('Utkastet har ändrats under tiden. Läs det igen.')
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }, [client, shown])
}

import {useCallback} from 'react'
import {useClient} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {readSchedule, type Schedule, type Scheduled} from './schedule.ts'

/** What the latest answer was for any document: a form that opens shows it at once, without moving when it is confirmed. */
let latest: Schedule | undefined

/**
 * What happens to a document at a time.
 * @param revision asked again when it changes
 */
export function useSchedule(
  documentId: string,
  revision: string,
): {its: readonly Scheduled[]; again: () => void} {
  const client = useClient({apiVersion: API_VERSION})
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the document changes
  const read = useCallback(
    async (signal: AbortSignal) => {
      latest = await readSchedule(client, signal)
      return latest
    },
    [client, revision],
  )
  const {value = latest, again} = useAnswer(read)
  return {its: value?.get(documentId) ?? [], again}
}

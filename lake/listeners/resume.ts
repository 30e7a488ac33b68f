import {MAX_BUFFERED_BYTES} from '../../http/index.ts'
import type {Dataset} from '../dataset.ts'
import {replay} from '../history/index.ts'
import {type Group, isPurged, messagesFor, seenBy} from './group.ts'
import {encodeMessage} from './mutation-event.ts'

/** Most transactions replayed to a reconnecting listener; beyond that, it is reset. */
const MAX_RESUMED = 1_000

/** The id that a listener resumes from when nothing has been stored yet. */
export const NOTHING_YET = 'none'

/** The messages that a reconnecting listener has missed since the event with an id; `null` when it must be reset. */
export function missedMessages(
  {store, collection, clock}: Dataset,
  group: Group,
  lastEventId: string,
): Uint8Array[] | null {
  const [transactionId = '', documentId = ''] = lastEventId.split('#')
  const {first, last} = store.transactions.span()
  const nothingYet = transactionId === NOTHING_YET && first <= 1
  const from = nothingYet ? 0 : store.sequenceOf(transactionId)
  if (from === null || last - from > MAX_RESUMED) return null
  // The last transaction may have changed more documents than the listener received messages for.
  const missed = replay(store, collection, Math.max(from - 1, 0))
  if (missed.some(({documents}) => documents.some(isPurged))) return null
  const chunks = missed.flatMap((transaction) => {
    const messages = messagesFor(group, transaction, seenBy(group, transaction), clock())
    const seen =
      transaction.sequence === from
        ? messages.findIndex(({id}) => id === `${transactionId}#${documentId}`) + 1 ||
          messages.length
        : 0
    return messages.slice(seen).map(encodeMessage)
  })
  // A replay that exceeds the buffer would only get the client disconnected again.
  const bytes = chunks.reduce((sum, {byteLength}) => sum + byteLength, 0)
  return bytes > MAX_BUFFERED_BYTES / 2 ? null : chunks
}

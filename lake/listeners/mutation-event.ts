import {encodeEvent} from '../../http/index.ts'
import type {Mutation} from '../documents/index.ts'
import {isPublishedId, type LakeDocument} from '../documents/index.ts'
import type {Effects} from '../patches/index.ts'

/** A listener's options, as sent by `client.listen`. https://www.sanity.io/docs/listening */
export interface ListenOptions {
  query: string
  params: Record<string, unknown>
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** Whether to include drafts and versions. */
  includeAllVersions: boolean
  includeEffects: boolean
}

/** One document's part of a transaction. */
export interface DocumentEvent {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
  effects: Effects
  mutations: readonly Mutation[]
}

/** A transaction, just committed or read from history. */
export interface TransactionEvent {
  sequence: number
  transactionId: string
  timestamp: string
  /** The author's user id; absent for listeners who may not know it. */
  identity?: string
  documents: readonly DocumentEvent[]
}

type Transition = 'appear' | 'update' | 'disappear'

function transitionOf(matchedBefore: boolean, matchesAfter: boolean): Transition | null {
  if (matchedBefore) return matchesAfter ? 'update' : 'disappear'
  return matchesAfter ? 'appear' : null
}

export const eventId = (transactionId: string, documentId: string) =>
  `${transactionId}#${documentId}`

export interface Message {
  id: string
  data: Record<string, unknown>
}

export const encodeMessage = ({id, data}: Message): Uint8Array => encodeEvent('mutation', data, id)

/** The messages for a listener about a transaction: one for each document that matches, or matched, its filter. */
export function mutationMessages(
  transaction: TransactionEvent,
  options: ListenOptions,
  matches: (document: LakeDocument) => boolean,
): Message[] {
  const {transactionId, timestamp, identity} = transaction
  const relevant = transaction.documents.flatMap((event) => {
    if (!options.includeAllVersions && !isPublishedId(event.id)) return []
    const {before, after} = event
    const transition = transitionOf(
      before !== null && matches(before),
      after !== null && matches(after),
    )
    return transition ? [{...event, transition}] : []
  })
  return relevant.map(({id, before, after, effects, mutations, transition}, index) => ({
    id: eventId(transactionId, id),
    data: {
      eventId: eventId(transactionId, id),
      documentId: id,
      transactionId,
      transition,
      ...(identity === undefined ? {} : {identity}),
      ...(options.includeMutations ? {mutations} : {}),
      ...(options.includeEffects ? {effects} : {}),
      ...(before ? {previousRev: before._rev} : {}),
      resultRev: transactionId,
      ...(options.includeResult && after ? {result: after} : {}),
      ...(options.includePreviousRevision ? {previous: before} : {}),
      timestamp,
      visibility: 'query',
      transactionTotalEvents: relevant.length,
      transactionCurrentEvent: index,
    },
  }))
}

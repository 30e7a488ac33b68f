import type {Accounts} from '../accounts/index.ts'
import {
  type Dataset,
  type ExportEvent,
  isSystemType,
  type PersonalDataEvent,
} from '../lake/index.ts'
import type {MailOutcome} from '../mail/index.ts'

const UNPUBLISHED_ID = /^(?:drafts|versions|_)\./

const typesOf = (documents: readonly {_type: string}[]): string[] =>
  [...new Set(documents.map(({_type}) => _type))].sort()

/**
 * Records in the audit log who publishes, changes or unpublishes published documents. Documents are not named, since their ids
 * may tell of people and the log cannot forget: history knows them by the transaction.
 *
 * @returns stops recording
 */
export function auditPublishing(dataset: Dataset, {audit}: Accounts): () => void {
  return dataset.subscribe((event) => {
    if (event.kind !== 'commit') return
    const {identity: actor, transactionId: subject} = event
    const changes = event.changes.filter(
      ({id, before, after}) =>
        !UNPUBLISHED_ID.test(id) && !isSystemType((after ?? before)?._type ?? ''),
    )
    const published = changes.flatMap(({after}) => after ?? [])
    const unpublished = changes.flatMap(({before, after}) => (before && !after ? before : []))
    for (const [name, documents] of [
      ['published', published],
      ['unpublished', unpublished],
    ] as const) {
      if (documents.length === 0) continue
      const details = {documents: documents.length, types: typesOf(documents)}
      audit.append({event: name, actor, subject, details})
    }
  })
}

/** Records in the audit log that a mail about somebody was sent or given up: what for, never where to or what it said. */
export function auditMail({audit}: Accounts, {kind, about, failure}: MailOutcome): void {
  if (failure && !failure.isFinal) return
  const event = failure ? 'mail-failed' : 'mail-sent'
  audit.append({event, actor: 'system', ...(about ? {subject: about} : {}), details: {kind}})
}

/** Records in the audit log who took a copy of a whole dataset. */
export function auditExport({audit}: Accounts, {requester, path, address = ''}: ExportEvent): void {
  const actor = requester.kind === 'public' ? 'anonymous' : requester.identity
  audit.append({event: 'exported', actor, address, details: {path}})
}

/** Records in the audit log that data about a person was read or erased, without saying whose. */
export function auditPersonalData(
  {audit}: Accounts,
  {action, requester, documents, assets, comments}: PersonalDataEvent,
  actor = requester.identity,
): void {
  const event = action === 'read' ? 'person-read' : 'person-erased'
  audit.append({event, actor, details: {documents, assets, comments}})
}

import type {SQLOutputValue} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {VisitorsError} from '../errors.ts'
import type {Vault} from '../store/vault.ts'
import {readContent} from './content.ts'
import {type Content, isState, type Message} from './message.ts'

/** A day of retention, in milliseconds. */

/** What a message is sealed for: it can be opened in its own row only. */
const contextOf = (id: string): string => `message ${id}`

/** What a visitor wrote, with the notes and answers, encrypted for the row of this message. */
export function seal(vault: Vault, id: string, content: Content): Buffer {
  return vault.seal(JSON.stringify(content), contextOf(id))
}

/** The message in a row of the table `messages`. @throws {VisitorsError} when the row is damaged */
export function messageFrom(vault: Vault, row: Record<string, SQLOutputValue>): Message {
  const id = String(row.id)
  const {sealed, state} = row
  if (!(sealed instanceof Uint8Array) || !isState(state)) {
    throw new VisitorsError(`Message ${row.number} is damaged.`)
  }
  const closedAt = row.closed_at === null ? null : Number(row.closed_at)
  const retentionDays = Number(row.retention_days)
  return {
    id,
    number: Number(row.number),
    campaign: String(row.campaign),
    campaignSlug: String(row.campaign_slug),
    form: String(row.form),
    kind: String(row.kind),
    language: String(row.language),
    receivedAt: Number(row.received_at),
    state,
    assignee: row.assignee === null ? null : String(row.assignee),
    retentionDays,
    closedAt,
    eraseAt: closedAt === null ? null : closedAt + retentionDays * millisecondsInDay,
    ...readContent(vault.open(sealed, contextOf(id))),
  }
}

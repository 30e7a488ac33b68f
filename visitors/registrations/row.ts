import type {SQLOutputValue} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {VisitorsError} from '../errors.ts'
import type {Vault} from '../store/vault.ts'
import {
  isRegistrationState,
  type Registration,
  type RegistrationContent,
  registrationContent,
} from './registration.ts'

/** What a registration, and what it says of food, is sealed for: each can be opened in its own place only. */
const contextOf = (id: string): string => `registration ${id}`
const dietContextOf = (id: string): string => `diet ${id}`

export const sealRegistration = (vault: Vault, id: string, content: RegistrationContent): Buffer =>
  vault.seal(JSON.stringify(content), contextOf(id))

export const sealDiet = (vault: Vault, id: string, diet: string): Buffer =>
  vault.seal(diet, dietContextOf(id))

/** A cancelled registration has nothing of whoever made it. */
const NOBODY: RegistrationContent = {name: '', email: '', fields: []}

function contentOf(vault: Vault, id: string, sealed: SQLOutputValue | undefined) {
  if (!(sealed instanceof Uint8Array)) return NOBODY
  return registrationContent.parse(JSON.parse(vault.open(sealed, contextOf(id))))
}

/** The registration in a row. @throws {VisitorsError} when the row is damaged */
export function registrationFrom(vault: Vault, row: Record<string, SQLOutputValue>): Registration {
  const id = String(row.id)
  const {state, diet} = row
  if (!isRegistrationState(state)) throw new VisitorsError(`Registration ${row.number} is damaged.`)
  const endsAt = Number(row.ends_at)
  return {
    id,
    number: Number(row.number),
    campaign: String(row.campaign),
    campaignSlug: String(row.campaign_slug),
    form: String(row.form),
    event: String(row.event),
    language: String(row.language),
    seats: Number(row.seats),
    state,
    told: String(row.told),
    registeredAt: Number(row.registered_at),
    diet: diet instanceof Uint8Array ? vault.open(diet, dietContextOf(id)) : null,
    endsAt,
    eraseAt: endsAt + Number(row.retention_days) * millisecondsInDay,
    ...contentOf(vault, id, row.sealed),
  }
}

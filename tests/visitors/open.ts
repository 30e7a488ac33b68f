import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {type NewMessage, type NewRegistration, Visitors} from '../../visitors/index.ts'

/** A clock that tests set. */
export interface TestClock {
  now: number
}

/** A store in a folder of its own, with its key beside it, and a clock that stands still. */
export function openTestVisitors(folder = testFolder()): {
  visitors: Visitors
  clock: TestClock
  folder: string
  file: string
} {
  const clock = {now: Date.parse('2026-11-30T10:00:00Z')}
  const file = join(folder, 'data', 'visitors.sqlite')
  const visitors = new Visitors({
    file,
    key: {file: join(folder, 'visitors.key')},
    clock: () => clock.now,
  })
  onTestFinished(() => visitors.close())
  return {visitors, clock, folder, file}
}

/** A temporary folder that is removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'visitors-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A question to the campaign `kumla`. */
export const question = (changes: Partial<NewMessage> = {}): NewMessage => ({
  campaign: 'campaign-kumla',
  campaignSlug: 'kumla',
  form: 'form-kumla-ask',
  kind: 'ask',
  language: 'sv',
  retentionDays: 30,
  title: 'Fråga en människa',
  fields: [
    {name: 'message', label: 'Din fråga', value: 'Finns det förskoleplats i Sörby?'},
    {name: 'email', label: 'E-post', value: 'maja@example.org'},
  ],
  email: 'maja@example.org',
  ...changes,
})

/** Somebody who signs up for an event that begins in ten days. */
export const registration = (changes: Partial<NewRegistration> = {}): NewRegistration => ({
  campaign: 'campaign-kumla',
  campaignSlug: 'kumla',
  form: 'form-kumla-signUp',
  event: 'event-meet',
  language: 'sv',
  seats: 1,
  name: 'Maja Ek',
  email: 'maja@example.org',
  diet: null,
  fields: [],
  endsAt: Date.parse('2026-12-10T10:00:00Z'),
  retentionDays: 14,
  ticket: 'one',
  ...changes,
})

import {faults} from '../../mutations/index.ts'
import {
  type Release,
  type ReleaseState,
  readRelease,
  releaseDocumentId,
} from '../../releases/index.ts'
import {conflict, refuse} from '../refusal.ts'
import type {View} from '../view.ts'

/** Which transitions each state of a release allows; the same as in Content Lake. */
const ALLOWED = {
  edited: ['active', 'scheduled'],
  scheduled: ['active', 'scheduled'],
  unscheduled: ['scheduled'],
  published: ['active'],
  archived: ['active'],
  unarchived: ['archived'],
  deleted: ['archived', 'published'],
} as const satisfies Record<string, readonly ReleaseState[]>

export type Transition = keyof typeof ALLOWED

/** @throws {Refusal} 404 when there is no such release, 409 when its state does not allow the transition */
export function requireRelease(view: View, name: string, transition: Transition): Release {
  const id = releaseDocumentId(name)
  const document = view.get(id) ?? refuse(faults.notFound(id))
  const release = readRelease(document)
  const states: readonly ReleaseState[] = ALLOWED[transition]
  if (release && states.includes(release.state)) return release
  const state = String(document.state)
  return conflict(
    'releaseStateError',
    `Release "${name}" is not permitted to transition from state ${state} to ${transition}; it must be ${states.join(' or ')}`,
    {releaseId: name, state},
  )
}

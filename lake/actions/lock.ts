import {strengthenFields} from '../documents/strengthen.ts'
import {strongReferences} from '../mutations/index.ts'
import {type Release, readRelease, releaseDocumentId} from '../releases/index.ts'
import {conflict} from './refusal.ts'
import {releaseOf} from './versions.ts'
import type {View} from './view.ts'

/** The release that a version id belongs to; `null` also when the release has no document. */
function releaseWith(view: View, id: string): Release | null {
  const name = releaseOf(id)
  const document = name === null ? null : view.get(releaseDocumentId(name))
  return document && readRelease(document)
}

/**
 * A release's documents may change while it is active. A scheduled release is locked, so that what was checked is what
 * will be published.
 *
 * @throws {Refusal} 409
 */
export function requireUnlocked(view: View, id: string): void {
  const release = releaseWith(view, id)
  if (!release || release.state === 'active') return
  const advice = release.state === 'scheduled' ? '; unschedule it to change it' : ''
  conflict(
    'releaseLockedError',
    `Document "${id}" cannot be changed: release "${release.name}" is ${release.state}${advice}`,
    {id, releaseId: release.name, state: release.state},
  )
}

/** A scheduled draft is a release of one document. @throws {Refusal} 409 when it already has one */
export function requireRoom(view: View, id: string): void {
  const release = releaseWith(view, id)
  if (release?.cardinality !== 'one' || view.members(release.name).length === 0) return
  conflict(
    'releaseCardinalityError',
    `Release "${release.name}" holds one document only, and has it already`,
    {id, releaseId: release.name},
  )
}

/** @throws {Refusal} 409 when a scheduled release relies on this published document */
export function requireNoScheduleNeeds(view: View, id: string): void {
  for (const from of view.referencing(id)) {
    if (releaseWith(view, from)?.state !== 'scheduled') continue
    const version = view.get(from)
    if (!version || !strongReferences(strengthenFields(version)).has(id)) continue
    conflict(
      'documentHasExistingReferencesError',
      `Document "${id}" cannot be deleted: the scheduled release "${releaseOf(from)}" refers to it from "${from}"`,
      {id, referencingIDs: [from]},
    )
  }
}

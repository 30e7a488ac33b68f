import {publishedId} from '../../documents/index.ts'
import {strengthenFields} from '../../documents/strengthen.ts'
import {strongReferences} from '../../mutations/index.ts'
import {isUnpublishMark, RELEASE_TYPE, type Release, readRelease} from '../../releases/index.ts'
import {conflict} from '../refusal.ts'
import type {View} from '../view.ts'

/** A reference that would be broken by publishing a release. */
interface MissingReference {
  from: string
  to: string
}

/** Scheduled releases, earliest first. */
function schedule(view: View): Release[] {
  const releases: (Release & {publishAt: string})[] = []
  for (const document of view.ofType(RELEASE_TYPE)) {
    const release = readRelease(document)
    if (release?.state === 'scheduled' && release.publishAt) {
      releases.push({...release, publishAt: release.publishAt})
    }
  }
  return releases.sort((a, b) => (a.publishAt < b.publishAt ? -1 : 1))
}

/**
 * The first reference that a release's documents would leave broken, assuming that only the earlier releases have been
 * published.
 */
function missingReference(
  view: View,
  name: string,
  before: readonly Release[],
): MissingReference | null {
  const arriving = new Set<string>()
  for (const release of [...before.map((earlier) => earlier.name), name]) {
    for (const version of view.members(release)) {
      if (!isUnpublishMark(version)) arriving.add(publishedId(version._id))
    }
  }
  for (const version of view.members(name)) {
    if (isUnpublishMark(version)) continue
    for (const to of strongReferences(strengthenFields(version))) {
      if (!view.get(to) && !arriving.has(to)) return {from: version._id, to}
    }
  }
  return null
}

/**
 * Checks that a release could be published at `time`, as far as is known now: a schedule that is bound to fail is
 * refused right away instead of failing at night.
 *
 * @throws {Refusal} 409 that names the document and the reference
 */
export function requireReferences(view: View, name: string, time: string): void {
  const before = schedule(view).filter(
    (release) => release.name !== name && (release.publishAt ?? '') <= time,
  )
  const missing = missingReference(view, name, before)
  if (!missing) return
  const {from, to} = missing
  conflict(
    'documentReferenceDoesNotExistError',
    `Release "${name}" cannot be scheduled: "${from}" refers to "${to}", which will not be published by then`,
    {id: from, referenceID: to},
  )
}

/** @throws {Refusal} 409 when a release scheduled for later relies on a document of this one */
export function requireNotAwaited(view: View, name: string): void {
  const others = schedule(view).filter((release) => release.name !== name)
  for (const [index, later] of others.entries()) {
    const missing = missingReference(view, later.name, others.slice(0, index))
    const version = missing && view.get(`versions.${name}.${missing.to}`)
    if (!missing || !version) continue
    conflict(
      'documentHasExistingReferencesError',
      `Release "${name}" cannot be unscheduled: "${missing.from}" in the scheduled release "${later.name}" refers to "${missing.to}"`,
      {id: version._id, referencingIDs: [missing.from]},
    )
  }
}

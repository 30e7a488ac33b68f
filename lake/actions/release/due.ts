import {type Release, readRelease, releaseDocumentId} from '../../releases/index.ts'
import type {Perform} from '../define.ts'
import type {View} from '../view.ts'
import {publishAll} from './publish.ts'

function scheduled(view: View, name: string): Release | null {
  const document = view.get(releaseDocumentId(name))
  const release = document && readRelease(document)
  return release?.state === 'scheduled' ? release : null
}

/** Publishes a release that is due; does nothing if it is no longer scheduled, or was rescheduled for later. */
export function publishDue(name: string): Perform {
  return (situation) => {
    const release = scheduled(situation.view, name)
    const isDue =
      release?.publishAt !== undefined && Date.parse(release.publishAt) <= Date.parse(situation.now)
    return isDue ? publishAll(release, situation) : []
  }
}

/** Unschedules a release that could not be published and records the reason on it, where the Studio shows it. */
export function recordFailure(name: string, message: string): Perform {
  return ({view}) => {
    if (!scheduled(view, name)) return []
    const set = {state: 'active', error: {message}}
    return [{patch: {id: releaseDocumentId(name), set, unset: ['publishAt']}}]
  }
}

import {millisecondsInDay} from 'date-fns/constants'
import type {ImageLibrary} from '../images/library.ts'
import {GRACE_DAYS, KEPT_PUBLISHES} from '../limits.ts'
import type {SiteStore} from '../store/store.ts'

/**
 * Forgets old publishes, traces of withdrawn people, and files that no page has named for the grace period. `isBuild`:
 * forgets all publishes but the latest, since builds are never rolled back.
 */
export async function collectGarbage(
  store: SiteStore,
  images: ImageLibrary,
  {now, isBuild}: {now: Date; isBuild: boolean},
): Promise<void> {
  if (isBuild) store.dropPublishesBefore(store.log.latest)
  store.eraseTraces()
  const limit = new Date(now.getTime() - GRACE_DAYS * millisecondsInDay)
  const oldest = store.log.latest - KEPT_PUBLISHES
  if (oldest > 0) store.dropPublishesBefore(oldest, limit)
  for (const name of store.renditions.unused(limit)) {
    await images.remove(name)
    // Forgotten last, so that a file that could not be deleted is found again.
    store.renditions.forgetUnused(name)
  }
}

import {Cron} from 'croner'
import type {CorrespondenceOptions} from './correspondence-options.ts'
import {Correspondent} from './correspondent.ts'

const EVERY_TEN_MINUTES = '5-55/10 * * * *'

/** Writes to those who signed up from now on: when somebody does, and every ten minutes, as for reminders. */
export function startCorrespondence(options: CorrespondenceOptions): {
  correspondent: Correspondent
  close(): void
} {
  const correspondent = new Correspondent(options)
  const isNeeded = () => options.visitors.exists()
  const job = new Cron(EVERY_TEN_MINUTES, {unref: true}, async () => {
    if (isNeeded()) await correspondent.run()
  })
  if (isNeeded()) void correspondent.run()
  return {correspondent, close: () => job.stop()}
}

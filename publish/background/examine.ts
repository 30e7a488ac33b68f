import {existsSync} from 'node:fs'
import {storeFile} from '../publish-log.ts'
import {SiteStore} from '../store/store.ts'
import type {TaskFailure} from './background-tasks.ts'

/** Something that publishing could not do, and what to do about it. */
export interface PublishingFinding {
  /** `error`: visitors are affected, or the law is. `warning`: something is slower or older than it should be. */
  severity: 'error' | 'warning'
  message: string
  advice: string
}

const advice: Readonly<Record<TaskFailure['kind'], string>> = {
  artifact: 'Search, archives or print are missing or older than the pages. Read the cause.',
  cleanup: 'Old files take up room. See that the disk is writable and has room.',
  compression: 'Pages are sent less compressed. See that the disk has room.',
  deployment: 'The destination is behind. See that it can be reached: npx hemvist publishes.',
  image: 'Upload the image again, or see that its original is there.',
  page: 'Mend the document or the template; the last good version is shown meanwhile.',
  publish: 'Nothing new is published. See that the disk is writable and has room.',
  withdrawal:
    'Files of a withdrawn person are still on disk. Make sure that the data folder is writable, and restart.',
}

const severe: ReadonlySet<TaskFailure['kind']> = new Set(['publish', 'withdrawal'])

/** What the server's publishing reports that it could not do, whether or not it is running. */
export function examinePublishing(dataFolder: string): PublishingFinding[] {
  const file = storeFile(dataFolder, 'live')
  if (!existsSync(file)) return []
  const store = new SiteStore(file)
  try {
    return store.failures.all().map(({kind, subject, message, attempts, since, nextAttempt}) => {
      const again = nextAttempt ? ` Tried again at ${nextAttempt}.` : ''
      const times = attempts === 1 ? 'once' : `${attempts} times`
      return {
        severity: severe.has(kind) ? 'error' : 'warning',
        message: `${kind} "${subject}" failed ${times} since ${since}: ${message}${again}`,
        advice: advice[kind],
      }
    })
  } finally {
    store.close()
  }
}

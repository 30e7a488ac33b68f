import {DatabaseSync} from 'node:sqlite'
import {workerData} from 'node:worker_threads'
import {STORE_PRAGMAS} from './database.ts'

// Runs as a worker thread of scrub.ts. The temporary copy is made in memory, so that none is left on disk.

/** How long another process may read or rewrite the store, on a busy machine. */
const PATIENCE_MS = 5 * 60_000

const database = new DatabaseSync(workerData.file)
try {
  database.exec(
    `${STORE_PRAGMAS} PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA temp_store = MEMORY; VACUUM;`,
  )
  const busy = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy
  if (busy !== 0) throw new Error('Another process reads the store: its log could not be emptied.')
} finally {
  database.close()
}

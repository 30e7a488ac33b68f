import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {CompiledTemplates} from '../compile/compile.ts'
import {contentTypeOf} from '../serve/content-types.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import {SHARED} from '../store/publish.ts'
import type {PendingPublish} from './pending-publish.ts'
import {sha256} from './render-batch.ts'

const WHY = 'templates'

/**
 * Adds the files that all campaigns share (scripts, styles, fonts) to a publish, and removes those of the previous
 * templates.
 */
export async function addCompiledFiles(
  {clientFolder, clientFiles}: CompiledTemplates,
  live: LiveFiles,
  pending: PendingPublish,
): Promise<void> {
  for (const path of clientFiles) {
    const bytes = await readFile(join(clientFolder, path))
    const contentType = contentTypeOf(path)
    pending.write({campaign: SHARED, path, hash: sha256(bytes), contentType, bytes}, WHY)
  }
  const present = new Set(clientFiles.map((path) => fileId(SHARED, path)))
  for (const id of live.latest.keys()) {
    if (splitFileId(id).campaign === SHARED && !present.has(id)) pending.remove(id, WHY)
  }
}

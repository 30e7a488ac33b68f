import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {httpError} from '../errors.ts'

/** A file that exists in a lake's folder while a restore is changing it. */
export const MARKER = 'restoring'

/** @throws LakeError 503 when a restore was interrupted half-way */
export const assertNoInterruptedRestore = (folder: string): void => {
  if (!existsSync(join(folder, MARKER))) return
  throw httpError(
    503,
    `A restore into ${folder} was interrupted. Run "npx hemvist restore" once more with the same backup.`,
  )
}

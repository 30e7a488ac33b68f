import {join} from 'node:path'
import {type ContentRules, type Lake, LakeError, openLake} from '../../lake/index.ts'
import {OWNERSHIP_FIELDS, publicRead, textFieldsOf} from '../../schemas/index.ts'
import type {Config} from '../config.ts'
import {secureDataFolder} from '../data-folder.ts'

/** How documents say whom they belong to: the fields that `schemas/` names. */
export const contentRules: ContentRules = {...OWNERSHIP_FIELDS, textFieldsOf}

/**
 * Opens the embedded Content Lake of the data folder.
 * @throws {CommandError} when others can read the folder and that cannot be changed
 * @throws {LakeError} when the folder cannot be used or another process has it
 */
export function openContentLake(config: Config): Lake {
  secureDataFolder(config.dataFolder)
  const folder = join(config.dataFolder, 'lake')
  const {historyDays} = config
  const keep = historyDays === undefined ? {} : {historyDays}
  return openLake({folder, publicRead, contentRules, ...keep})
}

/** Whether opening the lake failed because it is unavailable: another process may be serving it. */
export const isTaken = (error: unknown): boolean =>
  error instanceof LakeError && error.status === 503

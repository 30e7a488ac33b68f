import {join} from 'node:path'
import {type Lake, LakeError, openLake} from '../../lake/index.ts'
import {privateFields, publicDocumentFilter} from '../../schemas/index.ts'
import {CommandError} from '../command-error.ts'
import {administratorToken, type Config} from '../config.ts'

/**
 * Opens the embedded Content Lake of the data folder, with the rule of who may be shown to the public.
 * @throws CommandError when the folder cannot be used or another process has it
 */
export function openContentLake(config: Config): Lake {
  const token = administratorToken(config)
  try {
    return openLake({
      folder: join(config.dataFolder, 'lake'),
      token,
      publicRead: {filter: publicDocumentFilter, hide: privateFields},
    })
  } catch (error) {
    if (error instanceof LakeError) throw new CommandError(error.message)
    throw error
  }
}

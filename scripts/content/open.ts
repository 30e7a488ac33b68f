import {join} from 'node:path'
import {type Lake, openLake} from '../../lake/index.ts'
import {privateFields, publicDocumentFilter} from '../../schemas/index.ts'
import {administratorToken, type Config} from '../config.ts'

/**
 * Opens the embedded Content Lake of the data folder, with the rule of who may be shown to the public.
 * @throws LakeError when the folder cannot be used or another process has it
 */
export function openContentLake(config: Config): Lake {
  return openLake({
    folder: join(config.dataFolder, 'lake'),
    token: administratorToken(config),
    publicRead: {filter: publicDocumentFilter, hide: privateFields},
  })
}

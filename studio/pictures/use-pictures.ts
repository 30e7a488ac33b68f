import {useMemo} from 'react'
import {useClient} from 'sanity'
import type {Picture, PictureChange, PictureList} from '../../schemas/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {connection} from '../workspace/connection.ts'
import {type ChangedPicture, changePicture, readPictures} from './api.ts'
import {changeHostedPicture, readHostedPicture, readHostedPictures} from './hosted-pictures.ts'

/** Where pictures are known and changed. */
interface Pictures {
  /** Every picture that one may see, the latest first. */
  readAll(signal?: AbortSignal): Promise<PictureList>
  /** One of them; undefined when there is none. */
  read(id: string, signal?: AbortSignal): Promise<Picture | undefined>
  /** Changes a picture wherever it is used, or only says what would change. */
  change(
    id: string,
    change: PictureChange,
    options: {isTrial: boolean; signal?: AbortSignal},
  ): Promise<ChangedPicture>
}

const atServer: Pictures = {
  readAll: readPictures,
  read: async (id, signal) =>
    (await readPictures(signal)).pictures.find((picture) => picture.id === id),
  change: changePicture,
}

/** Pictures as the server knows them; in hosted mode, as the Studio finds them with its own client. */
export function usePictures(): Pictures {
  const client = useClient({apiVersion: API_VERSION})
  return useMemo(
    () =>
      connection().kind === 'local'
        ? atServer
        : {
            readAll: (signal) => readHostedPictures(client, signal),
            read: (id, signal) => readHostedPicture(client, id, signal),
            change: (id, change, options) => changeHostedPicture(client, id, change, options),
          },
    [client],
  )
}

import {millisecondsInDay} from 'date-fns/constants'
import {administrator, anonymous, type Requester} from '../access/index.ts'
import {fileOfAsset} from '../assets/index.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../documents/index.ts'
import type {Lake} from '../lake.ts'

/** How long an export may take to fetch its assets, in milliseconds. */
const SIGNATURE_MS = millisecondsInDay
const SIGNATURE_PARAMETER = 'signature'

/**
 * Asset documents for an export: their `url` points to this server, whatever its address was at upload, and is signed
 * so that it also works for private assets. Export tools fetch it without a token.
 */
export const withFetchableUrl = (lake: Lake, dataset: Dataset, origin: string) => {
  const isHidden = (id: string) => dataset.document(id, anonymous) === null
  return (document: LakeDocument): LakeDocument => {
    const file = fileOfAsset(document._id)
    if (!file || typeof document.url !== 'string') return document
    const url = new URL(`/${file.kind}/local/${dataset.name}/${file.name}`, origin)
    if (isHidden(document._id)) {
      url.searchParams.set(SIGNATURE_PARAMETER, lake.urlSigner.sign(document._id, SIGNATURE_MS))
    }
    return {...document, url: url.href}
  }
}

/** The requester of an asset: a valid signature in the URL grants its bearer access to that asset. */
export const bearerOf = (lake: Lake, id: string, url: URL, requester: Requester): Requester => {
  const signature = url.searchParams.get(SIGNATURE_PARAMETER)
  return signature && lake.urlSigner.verify(signature, id) ? administrator : requester
}

import {administrator, anonymous, type Requester} from '../access/index.ts'
import {fileOfAsset} from '../assets/index.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../documents/index.ts'
import type {Lake} from '../lake.ts'

/** How long an export may take to fetch what it names, in milliseconds. */
const SIGNATURE_MS = 24 * 60 * 60_000
const SIGNATURE_PARAMETER = 'signature'

/**
 * Asset documents as an export shows them: their `url` leads to this very server, whatever it was called when
 * they were uploaded, and opens also what the public may not see. Export tools fetch it without a token.
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

/** Who asks for an asset: a valid signature in the address opens that asset to its bearer. */
export const bearerOf = (lake: Lake, id: string, url: URL, requester: Requester): Requester => {
  const signature = url.searchParams.get(SIGNATURE_PARAMETER)
  return signature && lake.urlSigner.verify(signature, id) ? administrator : requester
}

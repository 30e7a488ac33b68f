import {administrator} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../documents/index.ts'

const TYPES = ['sanity.imageAsset', 'sanity.fileAsset']

function addressAt(origin: string, {path}: LakeDocument): string | null {
  return typeof path === 'string' ? `${origin}/${path}` : null
}

/**
 * Makes the `url` of every asset document lead to where the lake is served now. Clients show images by that address,
 * and it was written when the server may have had another name or port.
 *
 * @param origin scheme, host and port, without a slash at the end
 * @returns how many documents had another address
 */
export async function relocateAssets(dataset: Dataset, origin: string): Promise<number> {
  const mutations = TYPES.flatMap((type) => [...dataset.collection.bucket(`type:${type}`)]).flatMap(
    (asset) => {
      const url = addressAt(origin, asset)
      return url === null || url === asset.url ? [] : [{patch: {id: asset._id, set: {url}}}]
    },
  )
  if (mutations.length > 0) await dataset.transact(mutations, {}, administrator)
  return mutations.length
}

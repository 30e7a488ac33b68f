import {administrator} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument, Mutation} from '../documents/index.ts'

const TYPES = ['sanity.imageAsset', 'sanity.fileAsset']
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/

type Place = {path: string; url: string}

/** Changes where asset documents say that their files are. @returns how many say something else now */
const relocate = async (
  dataset: Dataset,
  move: (place: Place) => Partial<Place>,
): Promise<number> => {
  const mutations: Mutation[] = []
  const assets: LakeDocument[] = TYPES.flatMap((type) => [
    ...dataset.collection.bucket(`type:${type}`),
  ])
  for (const {_id, path, url} of assets) {
    if (typeof path !== 'string' || typeof url !== 'string') continue
    const set = move({path, url})
    const isSame = (set.path ?? path) === path && (set.url ?? url) === url
    if (!isSame) mutations.push({patch: {id: _id, set}})
  }
  if (mutations.length > 0) await dataset.transact(mutations, {}, administrator)
  return mutations.length
}

/**
 * Makes the `url` of asset documents lead to where the lake is served now. Clients show images by that address, and it
 * was written when the server may have had another name or port. An address on this machine takes the place of such
 * addresses only: what was uploaded by way of a public one keeps it.
 *
 * @param origin scheme, host and port, without a slash at the end
 * @returns how many documents had another address
 */
export const relocateAssets = (dataset: Dataset, origin: string): Promise<number> =>
  relocate(dataset, ({path, url}) =>
    LOOPBACK.test(origin) && !LOOPBACK.test(url) ? {} : {url: `${origin}/${path}`},
  )

/** Makes the documents of copied assets point into their own dataset rather than the one they came from. */
export const adoptAssets = (dataset: Dataset, from: string): Promise<number> =>
  relocate(dataset, ({path, url}) => {
    const [before, after] = [`/${from}/`, `/${dataset.name}/`]
    return {path: path.replace(before, after), url: url.replace(before, after)}
  })

import {administrator} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument, Mutation} from '../documents/index.ts'

const TYPES = ['sanity.imageAsset', 'sanity.fileAsset']
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/

type Place = {path: string; url: string}

/** Changes the `url` of asset documents. @returns how many were changed */
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
 * Points the `url` of asset documents at the address where the lake is served now. Clients load images from that URL,
 * and it may have been written when the server had another name or port. A local address only replaces other local
 * addresses: assets uploaded through a public address keep it.
 *
 * @param origin scheme, host and port, without a trailing slash
 * @returns how many documents were changed
 */
export const relocateAssets = (dataset: Dataset, origin: string): Promise<number> =>
  relocate(dataset, ({path, url}) =>
    LOOPBACK.test(origin) && !LOOPBACK.test(url) ? {} : {url: `${origin}/${path}`},
  )

/** Points the documents of copied assets at their own dataset instead of the one they were copied from. */
export const adoptAssets = (dataset: Dataset, from: string): Promise<number> =>
  relocate(dataset, ({path, url}) => {
    const [before, after] = [`/${from}/`, `/${dataset.name}/`]
    return {path: path.replace(before, after), url: url.replace(before, after)}
  })

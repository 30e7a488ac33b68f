import {administrator} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {Mutation} from '../mutations/index.ts'
import {fileOfAsset} from './names.ts'

const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/

/**
 * Lets assets' `url`s begin with the address that the lake is reached at now. An address on this machine takes the
 * place of such addresses only: what was uploaded by way of a public one keeps it.
 */
export const reoriginAssets = async (dataset: Dataset, origin: string): Promise<void> => {
  const mutations: Mutation[] = []
  for (const {_id, path, url} of dataset.collection.values()) {
    if (!fileOfAsset(_id) || typeof path !== 'string' || typeof url !== 'string') continue
    const wanted = `${origin}/${path}`
    const isPublic = LOOPBACK.test(wanted) && !LOOPBACK.test(url)
    if (url !== wanted && !isPublic) mutations.push({patch: {id: _id, set: {url: wanted}}})
  }
  if (mutations.length > 0) await dataset.transact(mutations, {}, administrator)
}

/** Lets the documents of copied assets point into their own dataset rather than the one they came from. */
export const readdressAssets = async (dataset: Dataset, from: string): Promise<void> => {
  const mutations: Mutation[] = []
  for (const {_id, path, url} of dataset.collection.values()) {
    if (!fileOfAsset(_id) || typeof path !== 'string' || typeof url !== 'string') continue
    const [before, after] = [`/${from}/`, `/${dataset.name}/`]
    const set = {path: path.replace(before, after), url: url.replace(before, after)}
    mutations.push({patch: {id: _id, set}})
  }
  if (mutations.length > 0) await dataset.transact(mutations, {}, administrator)
}

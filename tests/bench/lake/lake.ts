import {mkdirSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {LakeDocument} from '../../../lake/documents/index.ts'
import {documentEffects} from '../../../lake/patches/index.ts'
import {Store} from '../../../lake/storage/index.ts'

const DOCUMENTS_PER_TRANSACTION = 500

/** Calls `work` with an empty folder, which is deleted afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** The file of a lake's dataset. */
export const datasetFile = (folder: string) => join(folder, 'datasets', 'production.sqlite')

/** Stores documents, with the history of their creation, in a closed lake: they may refer to each other. */
export function seedLake(folder: string, documents: readonly LakeDocument[]): void {
  mkdirSync(join(folder, 'datasets'), {recursive: true})
  const store = new Store(datasetFile(folder))
  const timestamp = new Date().toISOString()
  for (let first = 0; first < documents.length; first += DOCUMENTS_PER_TRANSACTION) {
    const id = `seed-${first}`
    const changes = documents.slice(first, first + DOCUMENTS_PER_TRANSACTION).map((document) => {
      const change = {id: document._id, before: null, after: {...document, _rev: id}}
      return {...change, effects: documentEffects(change)}
    })
    const mutations = changes.map(({id, after}) => ({id, mutation: {create: after}}))
    store.atomically(() =>
      store.append({id, timestamp, identity: 'administrator'}, mutations, changes),
    )
  }
  store.close()
}

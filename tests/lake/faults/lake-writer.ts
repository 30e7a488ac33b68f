import {parseActions, runActions} from '../../../lake/actions/index.ts'
import {administrator, openLake} from '../../../lake/index.ts'

/**
 * A process that does everything a lake can do, continuously and concurrently, until it is killed. It prints a line
 * for each operation that was acknowledged: `<kind> <number>`.
 */
const [folder = '', start = '0'] = process.argv.slice(2)
const lake = openLake({folder})
const dataset = lake.dataset('production')

const act = (...actions: Record<string, unknown>[]) =>
  runActions(dataset, parseActions({actions}), administrator)
const document = (verb: string, details: Record<string, unknown>) => ({
  actionType: `sanity.action.document.${verb}`,
  ...details,
})

const kinds: Record<string, (n: number) => Promise<unknown>> = {
  publish: async (n) => {
    const ids = {publishedId: `p${n}`, draftId: `drafts.p${n}`}
    const attributes = {_id: ids.draftId, _type: 'story', n}
    await act(document('create', {publishedId: ids.publishedId, attributes, ifExists: 'fail'}))
    await act(document('publish', ids))
  },
  release: async (n) => {
    const release = `r${n}`
    await act({actionType: 'sanity.action.release.create', releaseId: release})
    for (const id of [`x${n}`, `y${n}`]) {
      const version = {_id: `versions.${release}.${id}`, _type: 'story', n}
      await act(document('version.create', {publishedId: id, document: version}))
    }
    await act({actionType: 'sanity.action.release.publish', releaseId: release})
  },
  upload: (n) => {
    const body = new Blob([`fil ${n} `.repeat(5_000)]).stream()
    return lake
      .media('production')
      .assets.upload('files', body, {filename: `f${n}.txt`}, administrator, 'http://localhost')
  },
  dataset: async (n) => {
    const made = lake.createDataset(`d${n}`)
    await made.transact([{create: {_id: 'first', _type: 'note', n}}], {}, administrator)
    await lake.copyDataset(`d${n}`, `copy${n}`)
    await lake.deleteDataset(`d${n}`)
  },
}

let next = Number(start)
async function work(kind: string): Promise<never> {
  for (;;) {
    const n = next++
    await kinds[kind]?.(n)
    process.stdout.write(`${kind} ${n}\n`)
    if (kind === 'dataset') await lake.deleteDataset(`copy${n}`)
  }
}

await Promise.all(Object.keys(kinds).map(work))

import {DatabaseSync} from 'node:sqlite'
import {administrator, openLake} from '../../../lake/index.ts'
import {datasetFile} from './lake.ts'

/**
 * A process that opens a lake (or reads its rows directly), answers one query and prints how long that took and how
 * much memory remains in use: `open.ts <lake|rows> <folder>`, with `--expose-gc`.
 */
const [way, folder = ''] = process.argv.slice(2)
const LIST = '*[_type == "story"] | order(_updatedAt desc) [0...100]{_id, _type, title}'

const MEBIBYTE = 2 ** 20

async function settled() {
  // One collection can make more memory collectable in the next.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const {rss, heapUsed} = process.memoryUsage()
  return {rss: rss / MEBIBYTE, heap: heapUsed / MEBIBYTE}
}

function readRows() {
  const database = new DatabaseSync(datasetFile(folder), {readOnly: true})
  const documents = new Map<string, Record<string, unknown>>()
  for (const {id, body} of database.prepare('SELECT id, body FROM documents').iterate()) {
    documents.set(String(id), JSON.parse(String(body)))
  }
  const stories = [...documents.values()].filter(({_type}) => _type === 'story')
  const newest = stories.sort((a, b) => (String(a._updatedAt) > String(b._updatedAt) ? -1 : 1))
  return {held: {database, documents}, answered: newest.slice(0, 100).length}
}

async function readLake() {
  const lake = openLake({folder})
  const {result} = await lake.dataset('production').query({query: LIST}, administrator)
  return {held: lake, answered: Array.isArray(result) ? result.length : 0}
}

const empty = await settled()
const start = performance.now()
const {held, answered} = way === 'lake' ? await readLake() : readRows()
const milliseconds = performance.now() - start
const memory = await settled()
console.log(JSON.stringify({milliseconds, answered, ...memory, empty: empty.rss}))
if ('close' in held) await held.close()

import {parentPort, workerData} from 'node:worker_threads'
import {createClient} from '@sanity/client'
import {throughput} from '../statistics.ts'

/** A thread that writes stories to a lake as clients do; answers each message with transactions per second. */
interface Order {
  writers: number
  milliseconds: number
}

const {url, token, stories} = workerData
const client = createClient({
  projectId: 'local',
  dataset: 'production',
  apiHost: url,
  useProjectHostname: false,
  useCdn: false,
  apiVersion: '2025-02-19',
  token,
})
let next = 0

parentPort?.on('message', async ({writers, milliseconds}: Order) => {
  const rate = await throughput(writers, milliseconds, () => {
    const story = {...stories[next % stories.length], _id: `http-${next++}`}
    return client.create(story, {returnDocuments: false})
  })
  parentPort?.postMessage(rate)
})

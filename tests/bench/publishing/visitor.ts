import {parentPort, workerData} from 'node:worker_threads'

/** A thread that changes content over HTTP and reads pages until they show it; answers with milliseconds. */
export interface Change {
  patch: Record<string, unknown>
  paths: readonly string[]
  mark: string
}

const {origin, token} = workerData

async function latency({patch, paths, mark}: Change): Promise<number> {
  const answer = await fetch(`${origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`},
    body: JSON.stringify({mutations: [{patch}]}),
  })
  if (!answer.ok) throw new Error(`The mutation answered ${answer.status}`)
  await answer.arrayBuffer()
  const acknowledged = performance.now()
  for (const path of paths) {
    for (let html = ''; !html.includes(mark); ) html = await (await fetch(origin + path)).text()
  }
  return performance.now() - acknowledged
}

parentPort?.on('message', async (change: Change) => {
  parentPort?.postMessage(await latency(change))
})

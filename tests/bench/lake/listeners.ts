import {get, type IncomingMessage} from 'node:http'
import {parentPort, workerData} from 'node:worker_threads'

/**
 * A thread that holds event streams open. `open` is answered once each has been welcomed; `hear` once the given
 * number of mutations has arrived since the last time, with the time of each in milliseconds of the machine's
 * monotonic clock.
 */
interface Order {
  open?: string[]
  hear?: number
  close?: true
}

let streams: IncomingMessage[] = []
let heard: number[] = []
let wanted = 0
let cutOff = 0

function answerWhenHeard(): void {
  if (wanted === 0 || heard.length < wanted) return
  const answer = heard.splice(0, wanted)
  wanted = 0
  parentPort?.postMessage(answer)
}

function read(block: string): void {
  if (!block.includes('event: mutation')) return
  heard.push(Number(process.hrtime.bigint()) / 1e6)
  answerWhenHeard()
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {Authorization: `Bearer ${workerData.token}`}
    get(url, {headers, agent: false}, (stream) => {
      let text = ''
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) read(block)
        resolve(stream)
      })
      stream.on('error', () => cutOff++)
    }).on('error', reject)
  })
}

parentPort?.on('message', async (order: Order) => {
  if (order.open) {
    streams = await Promise.all(order.open.map(open))
    parentPort?.postMessage(streams.length)
  } else if (order.hear) {
    wanted = order.hear
    answerWhenHeard()
  } else if (order.close) {
    const lost = cutOff
    for (const stream of streams)
      stream
        .removeAllListeners('error')
        .on('error', () => {})
        .destroy()
    streams = []
    heard = []
    cutOff = 0
    parentPort?.postMessage(lost)
  }
})

import {connect} from 'node:net'
import {parentPort} from 'node:worker_threads'
import {percentile} from '../statistics.ts'

/** The requests to send. */
export interface LoadOrder {
  port: number
  /** The raw request, including its head. */
  request: string
  /** Further raw requests; each connection keeps to one of them. */
  others?: readonly string[]
  connections: number
  milliseconds: number
}

export interface LoadResult {
  /** Responses per second. */
  rate: number
  /** Milliseconds. */
  median: number
  p95: number
  p99: number
  /** Status and length of a response, to check that both servers sent the same. */
  status: number
  bytes: number
}

const HEAD_END = '\r\n\r\n'

/** Length of the response at the start of a buffer; 0 while it is incomplete. */
function answerLength(buffer: Buffer): number {
  const end = buffer.indexOf(HEAD_END)
  if (end === -1) return 0
  const head = buffer.toString('latin1', 0, end)
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  const hasBody = !/^HTTP\/1\.1 (304|204)/.test(head)
  return end + HEAD_END.length + (hasBody ? Number(length ?? 0) : 0)
}

/** Sends requests repeatedly over several connections, one at a time on each. */
function load({
  port,
  request,
  others = [],
  connections,
  milliseconds,
}: LoadOrder): Promise<LoadResult> {
  const times: number[] = []
  let status = 0
  let bytes = 0
  const start = performance.now()
  const requests = [request, ...others]
  const client = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let received: Buffer[] = []
      let size = 0
      let wanted = 0
      let sentAt = 0
      const ask = () => {
        sentAt = performance.now()
        socket.write(requests[index % requests.length] ?? request)
      }
      socket.setNoDelay(true)
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        received.push(chunk)
        size += chunk.length
        if (wanted === 0) wanted = answerLength(Buffer.concat(received))
        if (wanted === 0 || size < wanted) return
        const now = performance.now()
        times.push(now - sentAt)
        status ||= Number(chunk.toString('latin1', 9, 12))
        bytes ||= wanted
        received = []
        size = 0
        wanted = 0
        if (now - start < milliseconds) ask()
        else {
          socket.destroy()
          resolve()
        }
      })
    })
  return Promise.all(Array.from({length: connections}, (_, index) => client(index))).then(() => ({
    rate: (times.length / (performance.now() - start)) * 1000,
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    status,
    bytes,
  }))
}

parentPort?.on('message', async (order: LoadOrder) => {
  parentPort?.postMessage(await load(order))
})

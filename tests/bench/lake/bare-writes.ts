import {createServer, type IncomingMessage} from 'node:http'
import {json} from 'node:stream/consumers'
import {z} from 'zod'
import type {BareDatabase} from './bare-database.ts'

const Body = z.object({mutations: z.array(z.object({create: z.looseObject({_id: z.string()})}))})

async function store(request: IncomingMessage, database: BareDatabase) {
  const {mutations} = Body.parse(await json(request))
  const rows = mutations.map(({create}) => ({id: create._id, body: JSON.stringify(create)}))
  database.insert(rows)
  const results = rows.map(({id}) => ({id, operation: 'create'}))
  return {transactionId: `t-${rows[0]?.id}`, results}
}

/**
 * The least that a server does for a client's transaction: it reads the body, inserts the document, and answers once
 * it is on the disk.
 */
export async function serveBareWrites(database: BareDatabase) {
  const server = createServer((request, response) => {
    store(request, database).then(
      (answer) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(answer))
      },
      (cause) => response.writeHead(400).end(String(cause)),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

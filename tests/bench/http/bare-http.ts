import {createServer} from 'node:http'

// A bare node:http server that sends the given answers to any request. Sends its port.

interface BareAnswer {
  status: number
  headers: string[]
  body: string
}

process.once('message', ({status, headers, body}: BareAnswer) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_request, response) => {
    response.writeHead(status, headers)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : 0)
  })
})
process.on('disconnect', () => process.exit())

import {startGateway} from '../../../server/gateway/gateway.ts'

// The gateway as `npm start` runs it: in its own process, in front of published files and a content server.
// Usage: fork with <data folder> <path of the content server's socket>; sends its port.

const [dataFolder = '', contentPath = ''] = process.argv.slice(2)
const gateway = await startGateway({
  host: '127.0.0.1',
  port: 0,
  dataFolder,
  contentPath,
  onProblem: (message, cause) => console.error(message, cause),
})
gateway.open()
process.send?.(Number(new URL(gateway.origin).port))
process.on('disconnect', () => process.exit())

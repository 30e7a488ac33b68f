import {blockForeignRequests, installTransport} from './transport/index.ts'
import {connection} from './workspace/connection.ts'

// The Studio looks fetch and EventSource up when it loads, so it loads after these are in place.
const hosted = connection().kind === 'hosted'
blockForeignRequests({hosted})
if (!hosted) await installTransport()

const [{renderStudio}, {default: config}] = await Promise.all([
  import('sanity'),
  import('./sanity.config.ts'),
])
renderStudio(document.getElementById('sanity'), config)

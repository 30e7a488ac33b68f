import {installSwedishDates} from './locale/swedish-dates.ts'
import {blockForeignRequests, installTransport} from './transport/index.ts'
import {connection} from './workspace/connection.ts'

// The Studio captures fetch, EventSource and Intl when it loads, so it must be loaded last.
const hosted = connection().kind === 'hosted'
blockForeignRequests({hosted})
installSwedishDates()
if (!hosted) await installTransport()

const [{renderStudio}, {default: config}] = await Promise.all([
  import('sanity'),
  import('./sanity.config.ts'),
])
renderStudio(document.getElementById('sanity'), config)

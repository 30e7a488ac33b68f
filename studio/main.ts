import {installSwedishDates} from './locale/swedish-dates.ts'
import {blockForeignRequests, installTransport} from './transport/index.ts'
import {connection} from './workspace/connection.ts'

// The Studio takes fetch, EventSource and Intl as it finds them when it loads, so it loads last.
const hosted = connection().kind === 'hosted'
blockForeignRequests({hosted})
installSwedishDates()
if (!hosted) await installTransport()

const [{renderStudio}, {default: config}] = await Promise.all([
  import('sanity'),
  import('./sanity.config.ts'),
])
renderStudio(document.getElementById('sanity'), config)

import {installTransport} from './transport/index.ts'

// The Studio looks EventSource up when it loads, so it loads after the transport is in place.
installTransport()
const [{renderStudio}, {default: config}] = await Promise.all([
  import('sanity'),
  import('./sanity.config.ts'),
])
renderStudio(document.getElementById('sanity'), config, {basePath: '/studio'})

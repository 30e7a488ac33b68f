import type {BrowserContext} from '@playwright/test'

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/

const leaves = (address: string): boolean => {
  const {protocol, hostname} = new URL(address)
  return !['data:', 'blob:', 'about:'].includes(protocol) && !LOCAL.test(hostname)
}

/** Notes each request of all pages of a browser that is meant for another machine, whether or not it got away. */
export function homeKeeper(context: BrowserContext): {left(): readonly string[]} {
  const left: string[] = []
  context.on('request', (request) => {
    if (leaves(request.url())) left.push(request.url())
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (leaves(socket.url())) left.push(socket.url())
    })
  })
  return {left: () => left}
}

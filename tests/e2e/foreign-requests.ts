import type {BrowserContext} from '@playwright/test'

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/

const isForeign = (address: string): boolean => {
  const {protocol, hostname} = new URL(address)
  return !['data:', 'blob:', 'about:'].includes(protocol) && !LOCAL.test(hostname)
}

/** Records every request to another machine from any page of a browser context, blocked or not. */
export function watchForeignRequests(context: BrowserContext): {urls(): readonly string[]} {
  const urls: string[] = []
  context.on('request', (request) => {
    if (isForeign(request.url())) urls.push(request.url())
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isForeign(socket.url())) urls.push(socket.url())
    })
  })
  return {urls: () => urls}
}

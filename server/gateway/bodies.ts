import type {GatewayLimits} from './limits.ts'
import {answerPlainly, hasBody, type Incoming, type Outgoing} from './messages.ts'
import {PeerCount} from './peers.ts'

/** Paths for file uploads. */
const UPLOAD = /^\/v[^/]+\/assets\//

/** Guards against requests that never finish: each body must make progress and end in time. */
export class BodyGuard {
  readonly #limits: GatewayLimits
  readonly #bodies: PeerCount

  constructor(limits: GatewayLimits) {
    this.#limits = limits
    this.#bodies = new PeerCount(limits.bodiesPerAddress)
  }

  /** Watches a request's body, if it has one. False when the request was refused and answered. */
  watch(request: Incoming, response: Outgoing): boolean {
    if (!hasBody(request)) return true
    const release = this.#bodies.add(request.socket.remoteAddress ?? '')
    if (!release) {
      this.#refuse(request, response, 429, 'Too many requests are being sent at once.')
      return false
    }
    const late = () => this.#refuse(request, response, 408, 'The request took too long to arrive.')
    const {bodyIdleMs, bodyMs, uploadMs} = this.#limits
    let idle = setTimeout(late, bodyIdleMs)
    const total = setTimeout(late, UPLOAD.test(request.url ?? '') ? uploadMs : bodyMs)
    const over = () => {
      clearTimeout(idle)
      clearTimeout(total)
      release()
    }
    request.on('data', () => {
      clearTimeout(idle)
      idle = setTimeout(late, bodyIdleMs)
    })
    request.once('end', over)
    request.once('close', over)
    return true
  }

  #refuse(request: Incoming, response: Outgoing, status: number, text: string): void {
    const isOld = request.httpVersionMajor === 1
    if (response.headersSent) {
      request.destroy()
      return
    }
    response.once('finish', () => request.destroy())
    answerPlainly(response, status, text, isOld ? ['Connection', 'close'] : [])
  }
}

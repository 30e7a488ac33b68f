import {randomUUID} from 'node:crypto'
import {RateLimiterMemory} from 'rate-limiter-flexible'
import type {WebSocket} from 'ws'
import {networkOf} from '../../../http/index.ts'
import type {Requester} from '../../access/index.ts'
import type {Dataset} from '../../dataset.ts'
import {LakeError} from '../../errors.ts'
import {isObject} from '../../json.ts'
import type {Authenticate} from '../authenticate.ts'
import type {Caller} from './caller.ts'
import {
  type Call,
  failure,
  INVALID_PARAMS,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  notification,
  readCall,
  result,
} from './json-rpc.ts'
import {seenLocations} from './seen-locations.ts'
import {send, terminateWhenEnded} from './send.ts'

const UNAUTHORIZED = 4001
const TOO_MANY = 4029
/** Maximum number of sessions that a socket announces. */
const MAX_SESSIONS = 50
/** Maximum number of subscriptions of one person: each gets a message whenever anybody moves. */
const MAX_SUBSCRIPTIONS = 100
/** Longest message, in characters. */
const MAX_MESSAGE_LENGTH = 16 * 1024
/** Maximum number of places in one announcement: each is looked up for every visitor. Studios announce one. */
const MAX_LOCATIONS = 20
/** Calls that one person may make: ten tabs in which somebody never stops moving make fewer. */
const CALLS = {points: 600, duration: 10}

/** One browser tab's connection. */
interface Visitor {
  socket: WebSocket
  requester: Requester
  /** The client's address. */
  address: string
  subscriptions: Set<string>
  /** Sessions that it was last told to be in documents that it sees. */
  seen: Set<string>
  /** Sessions that it has announced, so that they can be signed off when the connection is lost. */
  sessions: Set<string>
}

/**
 * Who is where in a dataset's documents. Nothing is stored: visitors announce themselves, ask the others to do so
 * (`rollCall`), and are signed off when their connection is lost. Nobody is told of a document that they may not see; nor,
 * unless they see every document, of anybody who is in none that they see. The messages follow the Studio's presence store.
 */
export class PresenceRoom {
  readonly #visitors = new Set<Visitor>()
  readonly #dataset: Dataset
  readonly #authenticate: Authenticate
  readonly #calls = new RateLimiterMemory(CALLS)

  constructor(dataset: Dataset, authenticate: Authenticate) {
    this.#dataset = dataset
    this.#authenticate = authenticate
  }

  enter(socket: WebSocket, {requester, address}: Caller): void {
    const visitor: Visitor = {
      socket,
      requester,
      address,
      subscriptions: new Set(),
      seen: new Set(),
      sessions: new Set(),
    }
    this.#visitors.add(visitor)
    socket.on('message', (data) => void this.#hear(visitor, String(data)))
    socket.on('close', () => {
      this.#visitors.delete(visitor)
      for (const session of visitor.sessions) this.#sayGoodbye(visitor, session)
    })
  }

  async #hear(visitor: Visitor, text: string): Promise<void> {
    const {socket} = visitor
    if (text.length > MAX_MESSAGE_LENGTH) {
      send(socket, failure(null, INVALID_REQUEST, 'The call is too long'))
      return
    }
    const call = readCall(text)
    if (typeof call === 'number') {
      send(socket, failure(null, call, 'Not a JSON-RPC call'))
      return
    }
    const mayCall = await this.#mayCall(visitor)
    // The connection may have been lost meanwhile.
    if (!this.#visitors.has(visitor)) return
    if (!mayCall) send(socket, failure(call.id, TOO_MANY, 'Too many calls: try again in a while'))
    else if (call.method === 'authorization') await this.#authorize(visitor, call)
    else send(socket, this.#answer(visitor, call))
  }

  #mayCall({requester: {kind, identity}, address}: Visitor): Promise<boolean> {
    const by = kind === 'public' ? `guest ${networkOf(address)}` : identity
    return this.#calls.consume(by).then(
      () => true,
      () => false,
    )
  }

  #answer(visitor: Visitor, call: Call): string {
    const {id, method, params} = call
    if (visitor.requester.kind === 'public') return failure(id, UNAUTHORIZED, 'Sign in first')
    switch (method) {
      case 'presence_subscribe':
        return this.#subscribe(visitor, call)
      case 'presence_unsubscribe':
        visitor.subscriptions.delete(String(params.subscriptionId))
        return result(id, true)
      case 'presence_rollcall': {
        if (typeof params.session !== 'string')
          return failure(id, INVALID_PARAMS, '"session" is missing')
        const {session} = params
        this.#callRoll(visitor.requester.identity, session)
        return result(id, true)
      }
      case 'presence_announce':
        return this.#announce(visitor, call)
      case 'presence_disconnect': {
        if (typeof params.session !== 'string')
          return failure(id, INVALID_PARAMS, '"session" is missing')
        if (visitor.sessions.delete(params.session)) this.#sayGoodbye(visitor, params.session)
        return result(id, true)
      }
      default:
        return failure(id, METHOD_NOT_FOUND, `No method "${method.slice(0, 100)}"`)
    }
  }

  async #authorize(visitor: Visitor, {id, params}: Call): Promise<void> {
    try {
      const request = new Request('http://localhost/', {
        headers: {Authorization: String(params.authorization)},
      })
      visitor.requester = await this.#authenticate(request, visitor.address)
      terminateWhenEnded(visitor.socket, visitor.requester)
      send(visitor.socket, result(id, true))
    } catch (error) {
      const message = error instanceof LakeError ? error.message : 'The token is not valid'
      send(visitor.socket, failure(id, UNAUTHORIZED, message))
    }
  }

  #subscribe(visitor: Visitor, {id}: Call): string {
    const {identity} = visitor.requester
    const count = [...this.#visitors]
      .filter(({requester}) => requester.identity === identity)
      .reduce((sum, {subscriptions}) => sum + subscriptions.size, 0)
    if (count >= MAX_SUBSCRIPTIONS) {
      return failure(id, INVALID_PARAMS, 'Too many subscriptions')
    }
    const subscription = randomUUID()
    visitor.subscriptions.add(subscription)
    return result(id, subscription)
  }

  #announce(visitor: Visitor, {id, params}: Call): string {
    const {data} = params
    if (!isObject(data) || typeof data.sessionId !== 'string' || !Array.isArray(data.locations)) {
      return failure(id, INVALID_PARAMS, '"data" has to hold "sessionId" and "locations"')
    }
    const {sessionId, locations} = data
    if (locations.length > MAX_LOCATIONS) {
      return failure(id, INVALID_PARAMS, 'Too many locations')
    }
    if (!visitor.sessions.has(sessionId) && visitor.sessions.size >= MAX_SESSIONS) {
      return failure(id, INVALID_PARAMS, 'Too many sessions')
    }
    visitor.sessions.add(sessionId)
    const i = visitor.requester.identity
    this.#tell((other) => {
      const shown = seenLocations(locations, this.#dataset, other.requester)
      // Whoever is in no document that they see is not there for them.
      const wasSeen = other.seen.delete(sessionId)
      if (shown.length > 0) other.seen.add(sessionId)
      else if (!wasSeen && !this.#seesEverything(other)) return null
      return {type: 'state', i, m: {sessionId, locations: shown}}
    })
    return result(id, true)
  }

  #callRoll(caller: string, session: string): void {
    this.#tell((other) => {
      const isTold = other.requester.identity === caller || this.#seesEverything(other)
      return isTold
        ? {type: 'rollCall', i: caller, session}
        : {type: 'rollCall', i: '', session: randomUUID()}
    })
  }

  #sayGoodbye({requester}: Visitor, session: string): void {
    this.#tell((other) => {
      if (!other.seen.delete(session) && !this.#seesEverything(other)) return null
      return {type: 'disconnect', i: requester.identity, m: {session}}
    })
  }

  #seesEverything({requester}: Visitor): boolean {
    return this.#dataset.access.visibilityFor(requester) === undefined
  }

  /** @param eventFor the event as a visitor may know of it; `null` when it is none for them */
  #tell(eventFor: (visitor: Visitor) => Record<string, unknown> | null): void {
    for (const visitor of this.#visitors) {
      if (visitor.subscriptions.size === 0) continue
      const result = eventFor(visitor)
      if (!result) continue
      for (const subscription of visitor.subscriptions) {
        send(visitor.socket, notification('presence_subscription', {subscription, result}))
      }
    }
  }
}

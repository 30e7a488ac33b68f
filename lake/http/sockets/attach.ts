import {type IncomingMessage, type Server, STATUS_CODES} from 'node:http'
import type {Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import type {Requester} from '../../access/index.ts'
import type {Dataset} from '../../dataset.ts'
import {LakeError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import type {Authenticate} from '../authenticate.ts'
import {type Caller, callerOf} from './caller.ts'
import {type Fetch, multiplex} from './multiplex.ts'
import {PresenceRoom} from './presence.ts'
import {isStuck, terminateWhenEnded} from './send.ts'

/** Largest incoming message, in bytes: it must fit a listener's query. */
const MAX_MESSAGE_BYTES = 512 * 1024
const HEARTBEAT_MS = 25_000

const PATH = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/(?:(multiplex)|socket\/([^/]+))$/

export interface SocketOptions {
  authenticate: Authenticate
  /** Handles the streams' requests, as the server does for HTTP. */
  fetch: Fetch
}

const refuse = (socket: Duplex, status: number): void => {
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Pings a socket, so that proxies keep it open and a dead one is noticed. */
const keepAlive = (socket: WebSocket): void => {
  let isAlive = true
  const timer = setInterval(() => {
    if (!isAlive || isStuck(socket)) return socket.terminate()
    isAlive = false
    socket.ping()
  }, HEARTBEAT_MS).unref()
  socket.on('pong', () => {
    isAlive = true
  })
  socket.on('close', () => clearInterval(timer))
  // Every error is followed by a close event.
  socket.on('error', () => {})
}

/**
 * Adds WebSockets to a server at `/v<date>/multiplex` (event streams over one connection) and
 * `/v<date>/socket/<dataset>` (presence in the Studio). Other paths are left to other upgrade listeners.
 *
 * @returns a function that closes all sockets
 */
export function attachSockets(
  server: Server,
  lake: Lake,
  {authenticate, fetch}: SocketOptions,
): () => void {
  const sockets = new WebSocketServer({noServer: true, maxPayload: MAX_MESSAGE_BYTES})
  const rooms = new WeakMap<Dataset, PresenceRoom>()

  const roomOf = (asked: string, requester: Requester): PresenceRoom => {
    const {dataset} = lake.openFor(asked, requester)
    const room = rooms.get(dataset) ?? new PresenceRoom(dataset, authenticate)
    rooms.set(dataset, room)
    return room
  }

  const accept = (
    incoming: IncomingMessage,
    line: Duplex,
    head: Buffer,
    requester: Requester,
    start: (socket: WebSocket) => void,
  ): void => {
    sockets.handleUpgrade(incoming, line, head, (socket) => {
      keepAlive(socket)
      terminateWhenEnded(socket, requester)
      start(socket)
    })
  }

  const enterRoom = (dataset: string, caller: Caller): ((socket: WebSocket) => void) | null => {
    try {
      const room = roomOf(dataset, caller.requester)
      return (socket) => room.enter(socket, caller)
    } catch (error) {
      if (error instanceof LakeError) return null
      throw error
    }
  }

  const open = async (incoming: IncomingMessage, line: Duplex, head: Buffer): Promise<void> => {
    const [path = ''] = (incoming.url ?? '').split('?')
    const [known, wantsStreams, dataset = ''] = PATH.exec(path) ?? []
    if (!known) {
      if (server.listenerCount('upgrade') === 1) refuse(line, 404)
      return
    }
    const caller = await callerOf(authenticate, incoming)
    if (!caller) return refuse(line, 400)
    const start = wantsStreams
      ? (socket: WebSocket) => multiplex(socket, caller, fetch)
      : enterRoom(dataset, caller)
    if (start) accept(incoming, line, head, caller.requester, start)
    else refuse(line, 404)
  }

  const upgrade = (incoming: IncomingMessage, line: Duplex, head: Buffer): void => {
    // The client went away during authentication; nobody is left to tell.
    line.on('error', () => line.destroy())
    open(incoming, line, head).catch((error: unknown) => {
      if (!(error instanceof LakeError)) console.error('A WebSocket could not be opened:', error)
      refuse(line, error instanceof LakeError ? error.status : 500)
    })
  }

  server.on('upgrade', upgrade)
  return () => {
    server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

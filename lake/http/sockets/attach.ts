import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import type {Requester} from '../../access/index.ts'
import {LakeError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {type Caller, callerOf} from './caller.ts'
import {type Fetch, multiplex} from './multiplex.ts'
import {PresenceRoom} from './presence.ts'
import {isStuck} from './send.ts'

/** Largest message of a browser, in bytes: a listener's query travels in one. */
const MAX_MESSAGE_BYTES = 512 * 1024
const HEARTBEAT_MS = 25_000

const PATH = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/(?:(multiplex)|socket\/([^/]+))$/

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
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
  // What went wrong shows in the close that follows.
  socket.on('error', () => {})
}

/**
 * Lets a server speak WebSocket at `/v<date>/multiplex` (event streams over one connection) and
 * `/v<date>/socket/<dataset>` (presence in the Studio). Other paths are left to other listeners.
 *
 * @param fetch answers the streams' requests, as the server does for HTTP
 * @returns closes all sockets
 */
export const attachSockets = (server: Server, lake: Lake, fetch: Fetch): (() => void) => {
  const sockets = new WebSocketServer({noServer: true, maxPayload: MAX_MESSAGE_BYTES})
  const rooms = new Map<string, PresenceRoom>()

  const roomOf = (asked: string, requester: Requester): PresenceRoom => {
    const {name} = lake.openFor(asked, requester).dataset
    const room = rooms.get(name) ?? new PresenceRoom((token) => lake.requesterFor(token))
    rooms.set(name, room)
    return room
  }

  const accept = (
    incoming: IncomingMessage,
    line: Duplex,
    head: Buffer,
    start: (socket: WebSocket) => void,
  ): void => {
    sockets.handleUpgrade(incoming, line, head, (socket) => {
      keepAlive(socket)
      start(socket)
    })
  }

  const enterRoom = (dataset: string, caller: Caller): ((socket: WebSocket) => void) | null => {
    try {
      const room = roomOf(dataset, caller.requester)
      return (socket) => room.enter(socket, caller.requester)
    } catch (error) {
      if (error instanceof LakeError) return null
      throw error
    }
  }

  const upgrade = (incoming: IncomingMessage, line: Duplex, head: Buffer): void => {
    const [path = ''] = (incoming.url ?? '').split('?')
    const [known, wantsStreams, dataset = ''] = PATH.exec(path) ?? []
    if (!known) {
      if (server.listenerCount('upgrade') === 1) refuse(line, '404 Not Found')
      return
    }
    const caller = callerOf(lake, incoming)
    if (!caller) {
      refuse(line, '403 Forbidden')
      return
    }
    const start = wantsStreams
      ? (socket: WebSocket) => multiplex(socket, caller, fetch)
      : enterRoom(dataset, caller)
    if (!start) {
      refuse(line, '404 Not Found')
      return
    }
    accept(incoming, line, head, start)
  }

  server.on('upgrade', upgrade)
  return () => {
    server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

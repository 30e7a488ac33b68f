import {createTransport} from 'nodemailer'
import {composeMail} from './compose.ts'
import type {MailMessage} from './message.ts'

const CONNECT_MS = 15_000
const SILENCE_MS = 60_000
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether a host is this machine, so that what is sent to it crosses no network. */
export const isThisMachine = (hostname: string): boolean => LOOPBACK.test(hostname)

/** How an attempt to send failed. */
export type SendFailure =
  /** The server cannot be reached or refuses us: no other mail would go either. */
  | 'server'
  /** This message may go later. */
  | 'later'
  /** This message will never be accepted. */
  | 'never'

/** An attempt that failed; the message is the server's, without addresses. */
export class SendError extends Error {
  override readonly name = 'SendError'
  readonly failure: SendFailure

  constructor(failure: SendFailure, message: string, cause: unknown) {
    super(message, {cause})
    this.failure = failure
  }
}

/** Sends messages, one at a time. */
export interface Transport {
  /** @throws {SendError} */
  send(id: string, message: MailMessage): Promise<void>
  /** Closes the connection; the next mail opens a new one. */
  close(): void
}

/** Errors of the connection or of signing in, rather than of one message. */
const OF_SERVER = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EPROTOCOL',
  'EPROXY',
  'ECONFIG',
])
const ADDRESSES = /<?[^\s<>@]+@[^\s<>@]+>?/g
const MAX_CAUSE = 300
const MAX_SAID = 10 * MAX_CAUSE

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}

function failureOf(error: unknown): SendFailure {
  const status = Number(fieldOf(error, 'responseCode') ?? 0)
  const code = String(fieldOf(error, 'code') ?? '')
  if (code === 'EAUTH' || (OF_SERVER.has(code) && status === 0)) return 'server'
  // 421: the server is closing the connection (RFC 5321, 3.8).
  if (status === 421) return 'server'
  return status >= 500 ? 'never' : 'later'
}

function asSendError(error: unknown): SendError {
  const message = error instanceof Error ? error.message : String(error)
  // What a server says may be long, and looking for addresses takes the square of that.
  const said = message.slice(0, MAX_SAID)
  const cause = said.replace(ADDRESSES, '<address>').replace(/\s+/g, ' ').slice(0, MAX_CAUSE)
  return new SendError(failureOf(error), cause, error)
}

/**
 * Sends through an SMTP server. A password is only sent over TLS, except to this machine.
 *
 * @param url `smtp://user:password@host:port` (STARTTLS where offered) or `smtps://…`; options of nodemailer may follow
 *   as a query, such as `?tls.rejectUnauthorized=false`
 * @param from the sender
 */
export function smtpTransport(url: string, from: string): Transport {
  const {username, hostname, protocol} = new URL(url)
  const mustEncrypt = username !== '' && protocol === 'smtp:' && !isThisMachine(hostname)
  const connect = () =>
    createTransport({
      url,
      pool: true,
      maxConnections: 1,
      requireTLS: mustEncrypt,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  let current: ReturnType<typeof connect> | undefined
  return {
    async send(id, message) {
      current ??= connect()
      try {
        await current.sendMail(composeMail(id, from, message))
      } catch (error) {
        throw asSendError(error)
      }
    },
    close() {
      current?.close()
      current = undefined
    },
  }
}

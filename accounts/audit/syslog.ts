import {createSocket} from 'node:dgram'
import {createConnection, isIPv6, type Socket} from 'node:net'
import {hostname} from 'node:os'
import type {DatabaseSync} from 'node:sqlite'
import {connect as connectTls} from 'node:tls'
import {prepared} from '../store/database.ts'
import type {AuditEntry, AuditLog} from './audit-log.ts'

/** Facility 13, "log audit" (RFC 5424, table 1). */
const FACILITY = 13
const WARNING = 4
const INFORMATIONAL = 6
const DEFAULT_PORT = {'udp:': 514, 'tcp:': 601, 'tls:': 6514} as const
/** How often new entries are looked for, in milliseconds; commands in other processes write them too. */
const LOOK_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
const SILENCE_MS = 30_000
/** Of RFC 5612, for documentation: nobody else's structured data has this name. */
const STRUCTURED_DATA_ID = 'hemvist@32473'

/** Printable ASCII without spaces, for header fields. */
const headerField = (text: string, max: number): string =>
  text.replace(/[^\x21-\x7e]/g, '').slice(0, max) || '-'

/** Escapes a parameter's value (RFC 5424, 6.3.3). */
const escapeValue = (text: string): string => text.replace(/["\\\]]/g, '\\$&')

/** An entry as a syslog message (RFC 5424); the message itself is the entry as JSON. */
export function formatSyslog(entry: AuditEntry, host = hostname(), pid = process.pid): string {
  const {event, time, sequence, actor, subject, address} = entry
  const severity = /failed|removed|reset|erased/.test(event) ? WARNING : INFORMATIONAL
  const parameters = Object.entries({sequence: String(sequence), event, actor, subject, address})
    .flatMap(([name, value]) => (value ? [`${name}="${escapeValue(value)}"`] : []))
    .join(' ')
  const header = `<${FACILITY * 8 + severity}>1 ${time} ${headerField(host, 255)} hemvist ${pid} ${headerField(event, 32)}`
  return `${header} [${STRUCTURED_DATA_ID} ${parameters}] \ufeff${JSON.stringify(entry)}`
}

interface Sender {
  /** Resolves once the message has been handed to the system. */
  send(message: string): Promise<void>
  close(): void
}

function udpSender(host: string, port: number): Sender {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4')
  socket.unref()
  return {
    send: (message) =>
      new Promise((sent, failed) => {
        socket.send(message, port, host, (error) => (error ? failed(error) : sent()))
      }),
    close: () => socket.close(),
  }
}

/** Messages on a connection begin with their length (octet counting, RFC 6587, 3.4.1). */
function streamSender(host: string, port: number, isTls: boolean): Sender {
  let socket: Socket | undefined
  const open = (): Promise<Socket> =>
    new Promise((opened, failed) => {
      const created = isTls
        ? connectTls({host, port, servername: host})
        : createConnection({host, port})
      created.unref()
      created.setTimeout(SILENCE_MS, () =>
        created.destroy(new Error('The syslog server does not answer')),
      )
      created.once(isTls ? 'secureConnect' : 'connect', () => {
        created.setTimeout(0)
        opened(created)
      })
      created.on('error', failed)
      created.once('close', () => {
        if (socket === created) socket = undefined
        failed(new Error('The syslog server closed the connection'))
      })
      // Nothing is expected; reading is how the end of the connection is noticed.
      created.resume()
    })
  return {
    async send(message) {
      const current = socket ?? (await open())
      socket = current
      await new Promise<void>((sent, failed) => {
        const framed = `${Buffer.byteLength(message)} ${message}`
        current.write(framed, (error) => (error ? failed(error) : sent()))
      })
    },
    close: () => socket?.destroy(),
  }
}

function senderTo(target: string): Sender {
  const {protocol, hostname: name, port} = new URL(target)
  const host = name.replace(/^\[|\]$/g, '')
  if (protocol === 'udp:') return udpSender(host, Number(port) || DEFAULT_PORT['udp:'])
  if (protocol === 'tcp:') return streamSender(host, Number(port) || DEFAULT_PORT['tcp:'], false)
  if (protocol === 'tls:') return streamSender(host, Number(port) || DEFAULT_PORT['tls:'], true)
  throw new Error(`${target} is not the address of a syslog server`)
}

export interface SyslogOptions {
  database: DatabaseSync
  audit: AuditLog
  /** `udp://host:514`, `tcp://host:601` or `tls://host:6514`. */
  target: string
  /** Called when the server could not be reached, and again when it could. */
  onChange(failure: unknown): void
}

/**
 * Sends the audit log to a syslog server, every entry in order and from the beginning. How far it got is stored, so
 * that a restart continues there; while the server cannot be reached, entries wait.
 */
export class SyslogExport {
  readonly #options: SyslogOptions
  readonly #sender: Sender
  #timer: NodeJS.Timeout | undefined
  #pause = LOOK_MS
  #isFailing = false
  #isClosed = false
  #sending: Promise<void> = Promise.resolve()

  constructor(options: SyslogOptions) {
    this.#options = options
    this.#sender = senderTo(options.target)
    this.#schedule(0)
  }

  /** Whether entries are waiting because the server cannot be reached. */
  get isFailing(): boolean {
    return this.#isFailing
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#sending
    this.#sender.close()
  }

  #schedule(ms: number): void {
    if (this.#isClosed) return
    this.#timer = setTimeout(() => {
      this.#sending = this.#sendAll().finally(() => this.#schedule(this.#pause))
    }, ms).unref()
  }

  async #sendAll(): Promise<void> {
    try {
      for (const entry of this.#options.audit.read({after: this.#position()})) {
        if (this.#isClosed) return
        await this.#sender.send(formatSyslog(entry))
        this.#remember(entry.sequence)
      }
      if (this.#isFailing) this.#options.onChange(null)
      this.#isFailing = false
      this.#pause = LOOK_MS
    } catch (error) {
      if (!this.#isFailing) this.#options.onChange(error)
      this.#isFailing = true
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS)
    }
  }

  #position(): number {
    const {database, target} = this.#options
    const row = prepared(database, 'SELECT sequence FROM audit_exports WHERE target = ?').get(
      target,
    )
    return Number(row?.sequence ?? 0)
  }

  #remember(sequence: number): void {
    const {database, target} = this.#options
    prepared(database, 'INSERT OR REPLACE INTO audit_exports VALUES (?, ?)').run(target, sequence)
  }
}

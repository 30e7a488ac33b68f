import type {TestLake} from '../../lake/harness.ts'
import type {Asked} from './requests.ts'
import type {Kind} from './world.ts'

/** A response, without what differs each time: times, random ids, ports. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

const TAG = /s1:[\w-]+/g
/** Ids of the requester's own transactions and documents; those of hidden ones are spelled out by the test. */
const OWN_ID = /\b(?:[A-Za-z0-9]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/g
/** Headers of the connection rather than of the response. */
const UNSTABLE = ['date', 'connection', 'keep-alive']

/**
 * Sends requests to one lake as one requester. Sync tags are keyed by the process, and ids of transactions random, so they
 * are renamed in order of appearance.
 */
export class Asker {
  readonly #lake: TestLake
  readonly #kind: Kind
  readonly #names = new Map<string, string>()

  constructor(lake: TestLake, kind: Kind) {
    this.#lake = lake
    this.#kind = kind
  }

  #stable(text: string): string {
    return text
      .replaceAll(this.#lake.url, 'ORIGIN')
      .replaceAll(new URL(this.#lake.url).host, 'HOST')
      .replace(/"ms":\d+/, '"ms":0')
      .replace(/"listenerName":"\w+"/g, '"listenerName":""')
      .replace(/"uploadId":"\w+"/g, '"uploadId":""')
      .replace(/^id: [^\n#]*#(welcome|reset)$/gm, 'id: $1')
      .replace(/^id: [\w-]+\.(\d+)$/gm, 'id: live.$1')
      .replaceAll(TAG, (tag) => this.#named(tag, 'tag'))
      .replaceAll(OWN_ID, (id) => this.#named(id, 'id'))
  }

  #named(found: string, kind: string): string {
    const name = this.#names.get(found) ?? `${kind}${this.#names.size}`
    this.#names.set(found, name)
    return name
  }

  /** Starts a request; the response's body is not read yet. */
  open({method, path, body}: Asked, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.#lake.url}${path}`, {
      method,
      redirect: 'manual',
      signal,
      headers: {
        ...this.#kind.headers,
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    })
  }

  /** The whole response; for a stream, what arrives until `isEnough`. */
  async ask(asked: Asked, isEnough: (text: string) => boolean = (text) => text.includes('\n\n')) {
    const stop = new AbortController()
    const response = await this.open(asked, stop.signal)
    const type = response.headers.get('Content-Type') ?? ''
    const body = type.startsWith('text/event-stream')
      ? await this.read(response, isEnough)
      : await response.text()
    stop.abort()
    const headers = Object.fromEntries(
      [...response.headers]
        .filter(([name]) => !UNSTABLE.includes(name))
        // The length of a response that contains its own duration may differ by a digit.
        .filter(([name]) => name !== 'content-length' || !body.includes('"ms":')),
    )
    return {
      status: response.status,
      headers: JSON.parse(this.#stable(JSON.stringify(headers))),
      body: this.#stable(body),
    } satisfies Answer
  }

  /** Reads a stream until `isEnough` or its end. */
  async read(response: Response, isEnough: (text: string) => boolean): Promise<string> {
    const reader = response.body?.getReader()
    const decoder = new TextDecoder()
    let text = ''
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return text
      text += decoder.decode(part.value, {stream: true})
      if (isEnough(text)) return text
    }
  }

  stable(text: string): string {
    return this.#stable(text)
  }
}

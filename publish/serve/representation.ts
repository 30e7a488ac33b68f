import {type Encoding, evaluate} from '../../http/index.ts'
import {flatHeaders, type Reply, type VisitorRequest} from './reply.ts'

/** Milliseconds after which a quickly compressed variant is checked for a thorough replacement. */
const LOOK_AGAIN_MS = 10_000

/** Bytes in one encoding. */
export interface EncodedBytes {
  bytes: Buffer
  /** Compressed quickly: a smaller version may follow. */
  isQuick: boolean
}

export interface RepresentationOptions {
  status?: 200 | 404 | 410
  /** ETag of the bytes. Absent: the response is not conditional. */
  tag?: string
  identity: Buffer
  /** Language of a page; absent for other files. */
  language?: string
  contentType: string
  modified?: Date | null
  headers: Readonly<Record<string, string>>
  /** Compresses the bytes; absent when that gains nothing. */
  encode?: (encoding: Exclude<Encoding, 'identity'>) => EncodedBytes | Promise<EncodedBytes>
}

/** A response in one encoding, with all headers that depend only on the file. */
interface Variant {
  bytes: Buffer
  etag: string
  /** Headers of a response without a body (304, 412). */
  bare: string[]
  /** Additional headers of a response with a body. */
  content: readonly string[]
  whole: Reply
  headOnly: Reply
  lookAgainAt: number
}

const RANGEABLE = ['Accept-Ranges', 'bytes']

/** One file as it is served: computed once, in each encoding that is requested. */
export class Representation {
  readonly #options: RepresentationOptions
  readonly #variants: {[encoding in Encoding]?: Variant} = {}

  constructor(options: RepresentationOptions) {
    this.#options = options
  }

  /** Language of a page; undefined for other files. */
  get language(): string | undefined {
    return this.#options.language
  }

  /** Approximate upper limit of its memory, in bytes. */
  get weight(): number {
    const {identity, encode} = this.#options
    return 2048 + identity.length * (encode ? 2 : 1)
  }

  /** Answers a GET or HEAD, in the encoding that the client prefers. */
  reply(request: VisitorRequest, accepted: Encoding): Reply | Promise<Reply> {
    const encoding = this.#options.encode && !request.headers.get('range') ? accepted : 'identity'
    const known = this.#variants[encoding]
    if (known && (known.lookAgainAt === 0 || known.lookAgainAt > Date.now())) {
      return this.#reply(request, known)
    }
    const made = this.#make(encoding)
    return made instanceof Promise
      ? made.then((variant) => this.#reply(request, variant))
      : this.#reply(request, made)
  }

  #make(encoding: Encoding): Variant | Promise<Variant> {
    const {identity, encode} = this.#options
    if (encoding === 'identity' || !encode) {
      return this.#keep('identity', {bytes: identity, isQuick: false})
    }
    const encoded = encode(encoding)
    return encoded instanceof Promise
      ? encoded.then((bytes) => this.#keep(encoding, bytes))
      : this.#keep(encoding, encoded)
  }

  #keep(encoding: Encoding, {bytes, isQuick}: EncodedBytes): Variant {
    const {status = 200, tag, modified, headers, contentType, encode} = this.#options
    const etag = tag && `"${tag.slice(0, 24)}${encoding === 'identity' ? '' : `-${encoding}`}"`
    const bare = [
      ...flatHeaders(headers),
      ...(encode ? ['Vary', 'Accept-Encoding'] : []),
      ...(etag ? ['ETag', etag, ...RANGEABLE] : []),
      ...(modified ? ['Last-Modified', modified.toUTCString()] : []),
    ]
    const content = [
      'Content-Type',
      contentType,
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ]
    const whole = [...bare, ...content, 'Content-Length', String(bytes.length)]
    const variant: Variant = {
      bytes,
      etag: etag ?? '',
      bare,
      content,
      whole: {status, headers: whole, body: bytes},
      headOnly: {status, headers: whole, body: null},
      lookAgainAt: isQuick ? Date.now() + LOOK_AGAIN_MS : 0,
    }
    this.#variants[encoding] = variant
    return variant
  }

  #reply({method, headers}: VisitorRequest, variant: Variant): Reply {
    const {bytes, etag, bare, content, whole, headOnly} = variant
    const wanted = method === 'HEAD' ? headOnly : whole
    if (etag === '') return wanted
    const {modified = null} = this.#options
    const outcome = evaluate(method, headers, {etag, modified}, bytes.length)
    switch (outcome.status) {
      case 200:
        return wanted
      case 206: {
        const {first, last} = outcome
        const part = bytes.subarray(first, last + 1)
        const range = ['Content-Range', `bytes ${first}-${last}/${bytes.length}`]
        const length = ['Content-Length', String(part.length)]
        return {status: 206, headers: [...bare, ...content, ...range, ...length], body: part}
      }
      case 416: {
        const range = ['Content-Range', `bytes */${bytes.length}`]
        return {status: 416, headers: [...bare, ...range, 'Content-Length', '0'], body: null}
      }
      default:
        return {status: outcome.status, headers: bare, body: null}
    }
  }
}

import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {SiteStore} from '../store/store.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes below which compressing gains nothing. */
const MIN_COMPRESSED = 256
/** For the first visitor, before the thorough version is there. */
const QUICK_QUALITY = 4
const THOROUGH_QUALITY = 10

const compressible =
  /^(text\/|application\/(json|xml|manifest\+json|javascript|wasm)|image\/svg\+xml)/

const brotliAt = (quality: number) => (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

const gzipAt = (level: number) => (bytes: Buffer) => promisify(gzip)(bytes, {level})

export function isCompressible(contentType: string, size: number): boolean {
  return size >= MIN_COMPRESSED && compressible.test(contentType)
}

/** The best encoding that a client accepts, as RFC 9110 §12.5.3 reads `Accept-Encoding`. */
export function acceptedEncoding(header: string | null): Encoding {
  const weights = new Map<string, number>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1)
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const br = weightOf('br')
  const gz = weightOf('gzip')
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}

const column = {br: 'brotli', gzip: 'gzip'} as const

/** A blob in an encoding: as compressed beforehand, else compressed quickly now. */
export async function encoded(
  store: SiteStore,
  hash: string,
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> {
  const ready = store.blobs.compressed(hash, column[encoding])
  if (ready) return ready
  return encoding === 'br' ? brotliAt(QUICK_QUALITY)(bytes) : gzipAt(QUICK_QUALITY)(bytes)
}

/** Compresses a blob thoroughly and keeps the result. */
export async function compressThoroughly(
  store: SiteStore,
  hash: string,
  contentType: string,
): Promise<void> {
  const bytes = store.blobs.bytes(hash)
  if (
    !bytes ||
    !isCompressible(contentType, bytes.length) ||
    store.blobs.compressed(hash, 'brotli')
  )
    return
  const [brotli, gzipped] = await Promise.all([
    brotliAt(THOROUGH_QUALITY)(bytes),
    gzipAt(constants.Z_BEST_COMPRESSION)(bytes),
  ])
  store.blobs.keepCompressed(hash, 'brotli', brotli)
  store.blobs.keepCompressed(hash, 'gzip', gzipped)
}

import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {Encoding} from '../../http/index.ts'
import type {SiteStore} from '../store/store.ts'
import type {EncodedBytes} from './representation.ts'

/** Bytes below which compressing gains nothing. */
const MIN_COMPRESSED = 256
/** For the first visitor, before the thorough version exists. */
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

const column = {br: 'brotli', gzip: 'gzip'} as const

/** A blob in an encoding: the stored compressed version, else compressed quickly now. */
export function encoded(
  store: SiteStore,
  hash: string,
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): EncodedBytes | Promise<EncodedBytes> {
  const ready = store.blobs.compressed(hash, column[encoding])
  return ready ? {bytes: ready, isQuick: false} : compressQuickly(bytes, encoding)
}

/** Compresses bytes for the first request. */
export async function compressQuickly(
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<EncodedBytes> {
  const compress = encoding === 'br' ? brotliAt(QUICK_QUALITY) : gzipAt(QUICK_QUALITY)
  return {bytes: await compress(bytes), isQuick: true}
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

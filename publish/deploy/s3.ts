import {createHash} from 'node:crypto'
import {AwsClient} from 'aws4fetch'
import {redact} from '../../http/index.ts'
import {asError} from '../errors.ts'
import {cacheControlOf} from '../export/headers.ts'
import {concurrently} from './concurrently.ts'
import {DeployError, type DeployFile, type DeployTarget} from './target.ts'

export interface S3Options {
  bucket: string
  /** Folder inside the bucket; default: its root. */
  prefix?: string
  accessKeyId: string
  secretAccessKey: string
  /** Default: `us-east-1`, which single-region servers accept. */
  region?: string
  /** Address of an S3-compatible server; default: Amazon's for the region. */
  endpoint?: string
}

/** Files sent at a time. */
const CONCURRENCY = 8

const named: Record<string, string> = {quot: '"', apos: "'", lt: '<', gt: '>', amp: '&'}

/** Decodes XML entities. */
const decodeXml = (text: string) =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return named[name] ?? entity
  })

const element = (xml: string, name: string) =>
  decodeXml(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '')

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** Deploys to an S3-compatible bucket. Objects under other prefixes are left alone. */
export function s3Target(options: S3Options): DeployTarget {
  const {bucket, region = 'us-east-1'} = options
  const prefix = options.prefix ? `${options.prefix.replace(/^\/+|\/+$/g, '')}/` : ''
  const endpoint = (options.endpoint ?? `https://s3.${region}.amazonaws.com`).replace(/\/+$/, '')
  const root = `${endpoint}/${bucket}`
  const {accessKeyId, secretAccessKey} = options
  const secrets = [secretAccessKey]
  const client = new AwsClient({accessKeyId, secretAccessKey, region, service: 's3'})

  async function call(url: string, init: RequestInit): Promise<Response> {
    let response: Response
    try {
      response = await client.fetch(url, init)
    } catch (thrown) {
      const {message} = asError(thrown)
      throw new DeployError(`${endpoint} cannot be reached: ${message}`, {secrets})
    }
    if (response.ok) return response
    const reason = element(await response.text(), 'Message') || `status ${response.status}`
    throw new DeployError(`The bucket ${bucket} refused ${init.method}: ${reason}`, {secrets})
  }

  async function put(file: DeployFile): Promise<void> {
    const body = await file.read()
    await call(`${root}/${encodePath(prefix + file.path)}`, {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: {
        'Content-Type': file.contentType,
        'Cache-Control': cacheControlOf(file),
      },
    })
  }

  return {
    description: redact(`the bucket ${bucket}${prefix ? ` below ${prefix}` : ''} at ${endpoint}`),

    // The ETag of an object that was sent in one part is its MD5.
    fingerprint: (bytes) => createHash('md5').update(bytes).digest('hex'),

    async present() {
      const found = new Map<string, string>()
      let token = ''
      do {
        const query = new URLSearchParams({'list-type': '2', prefix})
        if (token) query.set('continuation-token', token)
        const xml = await (await call(`${root}?${query}`, {method: 'GET'})).text()
        for (const [, entry = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const key = element(entry, 'Key')
          found.set(key.slice(prefix.length), element(entry, 'ETag').replaceAll('"', ''))
        }
        token = element(xml, 'IsTruncated') === 'true' ? element(xml, 'NextContinuationToken') : ''
      } while (token !== '')
      return found
    },

    async apply({assets, pages, remove}, onFile) {
      for (const files of [assets, pages]) {
        await concurrently(files, CONCURRENCY, async (file) => {
          await put(file)
          onFile(file.path)
        })
      }
      await concurrently(remove, CONCURRENCY, async (path) => {
        await call(`${root}/${encodePath(prefix + path)}`, {method: 'DELETE'})
        onFile(path)
      })
    },

    async close() {},
  }
}

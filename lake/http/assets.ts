import {type Context, Hono} from 'hono'
import {originOf} from '../../http/index.ts'
import type {AssetKind, UploadDetails} from '../assets/index.ts'
import {httpError} from '../errors.ts'
import {METADATA_PARTS, type MetadataPart} from '../images/index.ts'
import type {Lake} from '../lake.ts'
import type {LakeApp, LakeEnv} from './context.ts'

const MAX_TEXT = 10_000

const text = (c: Context, name: string): string | undefined => {
  const value = c.req.query(name)
  if (value && value.length > MAX_TEXT) {
    throw httpError(400, `"${name}" is longer than ${MAX_TEXT} characters`)
  }
  return value || undefined
}

const metadataParts = (c: Context): MetadataPart[] | undefined => {
  const names = (c.req.queries('meta') ?? []).flatMap((value) => value.split(','))
  if (names.length === 0) return undefined
  return names.map((name) => {
    const part = METADATA_PARTS.find((known) => known === name.trim().toLowerCase())
    if (!part) {
      throw httpError(400, `Invalid meta=${name}: expected ${METADATA_PARTS.join(', ')}`)
    }
    return part
  })
}

const readDetails = (c: Context): UploadDetails => ({
  contentType: c.req.header('Content-Type'),
  filename: text(c, 'filename'),
  label: text(c, 'label'),
  title: text(c, 'title'),
  description: text(c, 'description'),
  creditLine: text(c, 'creditLine'),
  source: {id: text(c, 'sourceId'), name: text(c, 'sourceName'), url: text(c, 'sourceUrl')},
  metadata: metadataParts(c),
})

/** `POST assets/images|files/<dataset>`: the body is the file, the query has its metadata. */
export function assetRoutes(lake: Lake): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()
  routes.post('/assets/:kind{images|files}/:dataset', async (c) => {
    const kind: AssetKind = c.req.param('kind') === 'images' ? 'images' : 'files'
    const requester = c.get('requester')
    const {assets} = lake.openFor(c.req.param('dataset'), requester).media
    const details = readDetails(c)
    const origin = originOf(c.req.raw)
    const {body, signal} = c.req.raw
    const document = await assets.upload(kind, body, details, requester, origin, signal)
    return c.json({document})
  })
  return routes
}

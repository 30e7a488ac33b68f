import {randomUUID} from 'node:crypto'
import type {SanityAssetDocument, UploadClientConfig} from '@sanity/client'
import type {TestLake} from '../harness.ts'

/** Uploads an asset and publishes a document that refers to it, so that everybody may see it. */
export async function uploadShown(
  {client}: TestLake,
  kind: 'image' | 'file',
  bytes: Buffer,
  options: UploadClientConfig = {},
): Promise<SanityAssetDocument> {
  const asset = await client.assets.upload(kind === 'image' ? 'image' : 'file', bytes, options)
  await client.create({
    _id: `shows-${randomUUID()}`,
    _type: 'page',
    media: {_type: kind, asset: {_type: 'reference', _ref: asset._id}},
  })
  return asset
}

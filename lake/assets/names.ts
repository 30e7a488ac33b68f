/** Images and files have separate documents, folders and URLs. */
export type AssetKind = 'images' | 'files'

/** What an asset's file name encodes. Dimensions are in pixels, for images only. */
export interface AssetName {
  kind: AssetKind
  sha1: string
  extension: string
  width?: number
  height?: number
}

const IMAGE_NAME = /^([0-9a-f]{40})-([1-9]\d{0,5})x([1-9]\d{0,5})\.([a-z0-9]{1,10})$/
const FILE_NAME = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/
const IMAGE_ID = /^image-([0-9a-f]{40}-\d+x\d+)-([a-z0-9]+)$/
const FILE_ID = /^file-([0-9a-f]{40})-([a-z0-9]+)$/

/** Parses a stored file's name. Rejects everything else, so that a parsed name is safe to use in a path. */
export const parseAssetName = (kind: AssetKind, name: string): AssetName | undefined => {
  if (kind === 'files') {
    const [, sha1, extension] = FILE_NAME.exec(name) ?? []
    return sha1 && extension ? {kind, sha1, extension} : undefined
  }
  const [, sha1, width, height, extension] = IMAGE_NAME.exec(name) ?? []
  return sha1 && extension
    ? {kind, sha1, extension, width: Number(width), height: Number(height)}
    : undefined
}

export const assetFileName = ({kind, sha1, width, height, extension}: AssetName): string =>
  kind === 'files' ? `${sha1}.${extension}` : `${sha1}-${width}x${height}.${extension}`

/** The `_id` of an asset's document: `image-<sha1>-<w>x<h>-<extension>` or `file-<sha1>-<extension>`. */
export const assetId = (name: AssetName): string => {
  const stem = name.kind === 'files' ? name.sha1 : `${name.sha1}-${name.width}x${name.height}`
  return `${name.kind === 'files' ? 'file' : 'image'}-${stem}-${name.extension}`
}

/** The stored file of an asset document; `undefined` for any other id. */
export const fileOfAsset = (id: string): {kind: AssetKind; name: string} | undefined => {
  const kind = IMAGE_ID.test(id) ? 'images' : 'files'
  const [, stem, extension] = (kind === 'images' ? IMAGE_ID : FILE_ID).exec(id) ?? []
  if (!stem || !extension) return undefined
  const name = `${stem}.${extension}`
  return parseAssetName(kind, name) && {kind, name}
}

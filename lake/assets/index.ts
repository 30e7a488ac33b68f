export {type AssetSettings, Assets, type Original} from './assets.ts'
export {AssetFiles} from './files.ts'
export {
  type AssetKind,
  type AssetName,
  assetId,
  fileOfAsset,
  parseAssetName,
} from './names.ts'
export {adoptAssets, relocateAssets} from './relocate.ts'
export type {UploadDetails} from './upload.ts'

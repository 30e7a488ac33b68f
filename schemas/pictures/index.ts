export {type PictureChange, pictureChangeOf} from './change.ts'
export {
  byPublishedId,
  type Picture,
  type PictureAsset,
  type PictureList,
  type PictureUse,
  pictureOf,
  pictureUseOf,
  type StoredForm,
} from './picture.ts'

import {type Dataset, isSystemType, type LakeDocument, type Requester} from '../../lake/index.ts'
import {documentName, type PictureList, pictureOf} from '../../schemas/index.ts'

/** The documents that use a picture, with their drafts and versions. */
export const formsUsing = (dataset: Dataset, requester: Requester, asset: string): LakeDocument[] =>
  dataset
    .referrers(asset, requester)
    .filter(({_type}) => !isSystemType(_type) && !_type.startsWith('sanity.'))

/** Every picture that a requester may see, the latest first. */
export function pictureList(dataset: Dataset, requester: Requester, now: Date): PictureList {
  const reads = (form: LakeDocument) => dataset.access.may(requester, 'read', form)
  const pictures = dataset.collection
    .bucket('type:sanity.imageAsset')
    .flatMap(({_id}) => dataset.document(_id, requester) ?? [])
    .map((asset) => pictureOf(asset, formsUsing(dataset, requester, asset._id), {reads, now}))
    .toSorted((a, b) => b.uploadedAt.localeCompare(a.uploadedAt))
  const named = new Set(pictures.flatMap(({uses}) => uses.flatMap(({campaigns}) => campaigns)))
  const campaigns = [...named].flatMap((id) => {
    const [form] = dataset.versions(id, requester)
    return form ? {id, name: documentName(form)} : []
  })
  return {pictures, campaigns: campaigns.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))}
}

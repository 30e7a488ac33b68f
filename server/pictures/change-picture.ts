import {
  type Dataset,
  type LakeDocument,
  LakeError,
  type Mutation,
  type Requester,
} from '../../lake/index.ts'
import {
  byPublishedId,
  type PictureChange,
  type PictureUse,
  pictureChangeOf,
  pictureUseOf,
} from '../../schemas/index.ts'
import {formsUsing} from './picture-list.ts'

/** What a change did, or would do. */
export interface ChangedPicture {
  changed: readonly PictureUse[]
  /** What the requester may not change. */
  refused: readonly PictureUse[]
}

const FORBIDDEN = 403

/** Provided that nobody else changes it first. */
function mutationOf(form: LakeDocument, asset: string, change: PictureChange): Mutation[] {
  const changed = pictureChangeOf(form, asset, change)
  return changed ? [{patch: {id: form._id, ifRevisionID: form._rev, ...changed}}] : []
}

/**
 * Changes a picture wherever it is used and the requester may change that, in one transaction: what is published, drafts
 * and versions. A document of which they may not change every form stays as it is.
 * @param isTrial stores nothing
 * @throws {LakeError} when somebody else changes one of the documents meanwhile
 */
export async function changePicture(
  dataset: Dataset,
  requester: Requester,
  asset: string,
  {change, isTrial}: {change: PictureChange; isTrial: boolean},
): Promise<ChangedPicture> {
  const changed: PictureUse[] = []
  const refused: PictureUse[] = []
  const all: Mutation[] = []
  for (const [id, forms] of byPublishedId(formsUsing(dataset, requester, asset))) {
    const mutations = forms.flatMap((form) => mutationOf(form, asset, change))
    if (mutations.length === 0) continue
    if (await isAllowed(dataset, requester, mutations)) {
      changed.push(pictureUseOf(id, forms))
      all.push(...mutations)
    } else {
      refused.push(pictureUseOf(id, forms))
    }
  }
  if (!isTrial && all.length > 0) await dataset.transact(all, {}, requester)
  return {changed, refused}
}

async function isAllowed(
  dataset: Dataset,
  requester: Requester,
  mutations: readonly Mutation[],
): Promise<boolean> {
  try {
    await dataset.transact(mutations, {dryRun: true}, requester)
    return true
  } catch (error) {
    if (error instanceof LakeError && error.status === FORBIDDEN) return false
    throw error
  }
}

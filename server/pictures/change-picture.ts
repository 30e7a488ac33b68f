import {
  type Dataset,
  type LakeDocument,
  LakeError,
  type Mutation,
  type Requester,
} from '../../lake/index.ts'
import {mainLanguage} from '../../schemas/index.ts'
import {formsUsing, type PictureUse, summaryOf} from './picture-list.ts'
import {type PlacedImage, placedImages} from './placed-images.ts'

/** What is to change wherever a picture is used. */
export interface PictureChange {
  /** Id of the asset that takes its place. */
  with?: string | undefined
  /** The text in place of it, in Swedish. */
  alt?: string | undefined
  /** Who took or drew it; '' for nobody. */
  credit?: string | undefined
}

/** What a change did, or would do. */
export interface ChangedPicture {
  changed: readonly PictureUse[]
  /** What the requester may not change. */
  refused: readonly PictureUse[]
}

const FORBIDDEN = 403

/** The fields of one use of a picture that change. */
function fieldsOf({path, alts, language}: PlacedImage, change: PictureChange) {
  const set: Record<string, unknown> = {}
  const unset: string[] = []
  if (change.with !== undefined) {
    set[`${path}.asset._ref`] = change.with
    unset.push(`${path}.crop`, `${path}.hotspot`)
  }
  if (change.alt !== undefined && language === null) {
    // Translations describe the picture that was there.
    const kept = change.with === undefined ? alts : {}
    set[`${path}.alt`] = {...kept, _type: 'localizedString', [mainLanguage]: change.alt}
  }
  // A text in another language is better wrong in language than about another picture.
  if (change.alt !== undefined && (language === mainLanguage || (language && change.with))) {
    set[`${path}.alt`] = change.alt
  }
  if (change.credit !== undefined && language === null) {
    if (change.credit === '') unset.push(`${path}.credit`)
    else set[`${path}.credit`] = change.credit
  }
  return {set, unset}
}

/** How a document, its draft or a version changes, provided that nobody else changes it first. */
function mutationOf(form: LakeDocument, asset: string, change: PictureChange): Mutation[] {
  const fields = placedImages(form)
    .filter((image) => image.asset === asset)
    .map((image) => fieldsOf(image, change))
  const set = Object.assign({}, ...fields.map((one) => one.set))
  const unset = fields.flatMap((one) => one.unset)
  if (Object.keys(set).length === 0 && unset.length === 0) return []
  return [{patch: {id: form._id, ifRevisionID: form._rev, set, unset}}]
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
  for (const [id, forms] of formsUsing(dataset, requester, asset)) {
    const mutations = forms.flatMap((form) => mutationOf(form, asset, change))
    if (mutations.length === 0) continue
    if (await isAllowed(dataset, requester, mutations)) {
      changed.push(summaryOf(id, forms))
      all.push(...mutations)
    } else {
      refused.push(summaryOf(id, forms))
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
